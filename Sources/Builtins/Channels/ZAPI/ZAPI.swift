import Core

/// `provider: zapi`
struct ZAPI: ChannelKind {
    static let description = KindDescription(
        "zapi",
        LocalizedText(
            pt: "WhatsApp Web pela Z-API; não é a API oficial",
            en: "WhatsApp Web through Z-API; not the official API"),
        parameters: [
            Parameter("instance", .setting, LocalizedText(pt: "a instância", en: "the instance")),
            Parameter("token", .setting, LocalizedText(pt: "a senha da instância", en: "the instance's token")),
            Parameter(
                "client_token", .setting,
                LocalizedText(pt: "a senha de segurança da conta", en: "the account's security token")
            ),
            Parameter(
                "webhook_key", .setting,
                LocalizedText(
                    pt: "o segredo no fim do endereço cadastrado: `…?key=segredo`; a Z-API não assina nada",
                    en: "the secret at the end of the registered address, `…?key=secret`: Z-API signs nothing")),
            Parameter(
                "base_url", .setting, required: false,
                LocalizedText(
                    pt: "outro servidor no lugar da Z-API, para testes", en: "another server in place of Z-API")),
        ],
        example: """
            format: 1
            tenant: maxsolucoes
            name: MaxSoluções
            locale: pt-BR
            timezone: America/Sao_Paulo
            channels:
              whatsapp:
                provider: zapi
                instance: secret ZAPI_INSTANCE
                token: secret ZAPI_TOKEN
                client_token: secret ZAPI_CLIENT_TOKEN
                webhook_key: secret ZAPI_WEBHOOK_KEY
            """)

    /// Its buttons come and go: choices go out as numbered lines.
    static let limits = ChannelLimits(
        textCharacters: 4096, buttons: 0, buttonCharacters: 0, listRows: 0, listRowCharacters: 0, hasWindow: false)

    static func make(_ settings: ChannelSettings) throws(ChannelFault) -> any Channel {
        try ZAPIChannel(settings)
    }
}
