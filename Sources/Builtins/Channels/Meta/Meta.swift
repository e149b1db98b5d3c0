import Core

/// `provider: meta`
struct Meta: ChannelKind {
    static let description = KindDescription(
        "meta",
        LocalizedText(pt: "WhatsApp pela API da Meta", en: "WhatsApp through Meta's Cloud API"),
        parameters: [
            Parameter(
                "phone_number_id", .setting,
                LocalizedText(pt: "o id do número da clínica", en: "the clinic's number id")),
            Parameter("token", .setting, LocalizedText(pt: "a senha de acesso à API", en: "the API's access token")),
            Parameter(
                "app_secret", .setting,
                LocalizedText(
                    pt: "o segredo do aplicativo, que confere quem chama", en: "the app's secret; it proves who calls")
            ),
            Parameter(
                "verify_token", .setting,
                LocalizedText(
                    pt: "a palavra que a Meta repete ao cadastrar o endereço",
                    en: "the word Meta repeats when the address is registered")),
            Parameter(
                "template_language", .setting, required: false,
                LocalizedText(
                    pt: "o idioma dos modelos; `pt_BR` se não for dito",
                    en: "the templates' language; `pt_BR` by default"
                )),
            Parameter(
                "version", .setting, required: false,
                LocalizedText(
                    pt: "a versão da API; `v21.0` se não for dita", en: "the API's version; `v21.0` by default")),
            Parameter(
                "base_url", .setting, required: false,
                LocalizedText(pt: "outro servidor no lugar da Meta, para testes", en: "another server in place of Meta")
            ),
        ],
        example: """
            format: 1
            tenant: maxsolucoes
            name: MaxSoluções
            locale: pt-BR
            timezone: America/Sao_Paulo
            channels:
              whatsapp:
                provider: meta
                phone_number_id: "100000000000001"
                token: secret META_TOKEN
                app_secret: secret META_APP_SECRET
                verify_token: secret META_VERIFY_TOKEN
            """)

    /// Of the Cloud API's messages reference: reply buttons and one list.
    static let limits = ChannelLimits(
        textCharacters: 4096, buttons: 3, buttonCharacters: 20, listRows: 10, listRowCharacters: 24, hasWindow: true)

    static func make(_ settings: ChannelSettings) throws(ChannelFault) -> any Channel {
        try MetaChannel(settings)
    }
}
