import Core

/// `provider: twilio`
struct Twilio: ChannelKind {
    static let description = KindDescription(
        "twilio",
        LocalizedText(pt: "WhatsApp pelo Twilio", en: "WhatsApp through Twilio"),
        parameters: [
            Parameter("account_sid", .setting, LocalizedText(pt: "a conta, `AC…`", en: "the account, `AC…`")),
            Parameter(
                "auth_token", .setting,
                LocalizedText(
                    pt: "a senha da conta; também confere quem chama",
                    en: "the account's token; it also proves who calls")),
            Parameter(
                Term("from", pt: "de"), .setting, required: false,
                LocalizedText(
                    pt: "o número da clínica, `whatsapp:+55…`; dispensável com um serviço de mensagens",
                    en: "the clinic's number, `whatsapp:+55…`; not needed with a messaging service")),
            Parameter(
                "messaging_service_sid", .setting, required: false,
                LocalizedText(pt: "o serviço de mensagens, `MG…`", en: "the messaging service, `MG…`")),
            Parameter(
                "public_url", .setting, required: false,
                LocalizedText(
                    pt: "o endereço que o Twilio chama, quando não é o deste servidor",
                    en: "the address Twilio calls, where it is not this host's own")),
            Parameter(
                "base_url", .setting, required: false,
                LocalizedText(
                    pt: "outro servidor no lugar do Twilio, para testes", en: "another server in place of Twilio")),
        ],
        example: """
            format: 1
            tenant: digitaly
            name: Clínica Digitaly
            locale: pt-BR
            timezone: America/Sao_Paulo
            channels:
              whatsapp:
                provider: twilio
                account_sid: secret TWILIO_ACCOUNT_SID
                auth_token: secret TWILIO_AUTH_TOKEN
                from: "whatsapp:+14155238886"
            """)

    /// Twilio takes no inline buttons: choices go out as numbered lines.
    static let limits = ChannelLimits(
        textCharacters: TwilioRequest.longestText, buttons: 0, buttonCharacters: 0, listRows: 0, listRowCharacters: 0,
        hasWindow: true)

    static func make(_ settings: ChannelSettings) throws(ChannelFault) -> any Channel {
        try TwilioChannel(settings)
    }
}
