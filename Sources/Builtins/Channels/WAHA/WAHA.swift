import Core

/// `provider: waha`
struct WAHA: ChannelKind {
    static let description = KindDescription(
        "waha",
        LocalizedText(
            pt: "WhatsApp Web por um servidor WAHA próprio; não é a API oficial",
            en: "WhatsApp Web through your own WAHA server; not the official API"),
        parameters: [
            Parameter(
                "url", .setting, LocalizedText(pt: "o endereço do servidor WAHA", en: "the WAHA server's address")),
            Parameter("api_key", .setting, LocalizedText(pt: "a chave do servidor", en: "the server's key")),
            Parameter(
                "hmac_key", .setting,
                LocalizedText(
                    pt: "a chave com que o WAHA assina o que manda", en: "the key WAHA signs what it sends with")),
            Parameter(
                "session", .setting, required: false,
                LocalizedText(pt: "a sessão; `default` se não for dita", en: "the session; `default` by default")),
        ],
        example: """
            format: 1
            tenant: maxsolucoes
            name: MaxSoluções
            locale: pt-BR
            timezone: America/Sao_Paulo
            channels:
              whatsapp:
                provider: waha
                url: http://localhost:3000
                api_key: secret WAHA_API_KEY
                hmac_key: secret WAHA_HMAC_KEY
            """)

    /// Its buttons do not work: choices go out as numbered lines.
    static let limits = ChannelLimits(
        textCharacters: 4096, buttons: 0, buttonCharacters: 0, listRows: 0, listRowCharacters: 0, hasWindow: false)

    static func make(_ settings: ChannelSettings) throws(ChannelFault) -> any Channel {
        try WAHAChannel(settings)
    }
}
