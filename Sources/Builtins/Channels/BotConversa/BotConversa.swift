import Core

/// `provider: botconversa`
struct BotConversa: ChannelKind {
    static let description = KindDescription(
        "botconversa",
        LocalizedText(
            pt: "WhatsApp pelo BotConversa, direto ou por n8n", en: "WhatsApp through BotConversa, direct or by n8n"),
        parameters: [
            Parameter("api_key", .setting, LocalizedText(pt: "a chave da API", en: "the API's key")),
            Parameter(
                "webhook_token", .setting,
                LocalizedText(
                    pt: "o segredo que o bloco Webhook manda em `X-Webhook-Token`",
                    en: "the secret the Webhook block sends as `X-Webhook-Token`")),
            Parameter(
                "base_url", .setting, required: false,
                LocalizedText(
                    pt: "outro servidor no lugar do BotConversa", en: "another server in place of BotConversa")),
        ],
        example: """
            format: 1
            tenant: santacasa
            name: Santa Casa
            locale: pt-BR
            timezone: America/Sao_Paulo
            channels:
              whatsapp:
                provider: botconversa
                api_key: secret BOTCONVERSA_KEY
                webhook_token: secret BOTCONVERSA_WEBHOOK
            """)

    static let limits = ChannelLimits(
        textCharacters: 4096, buttons: 0, buttonCharacters: 0, listRows: 0, listRowCharacters: 0, hasWindow: false)

    static func make(_ settings: ChannelSettings) throws(ChannelFault) -> any Channel {
        try BotConversaChannel(settings)
    }
}
