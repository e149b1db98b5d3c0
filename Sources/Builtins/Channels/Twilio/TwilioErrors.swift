import Core

/// Twilio's error codes that messages meet, and what each means for the message.
///
/// Source: Twilio's error pages and the list kept by the courier project; see `providers.md` §1.1.
enum TwilioErrors {
    private static let hour: Int64 = 3_600_000

    static let table: [Int: ProviderError] = [
        20003: ProviderError(.refused, pt: "a conta do Twilio recusou a senha", en: "Twilio refused the credentials"),
        20404: ProviderError(.refused, pt: "o Twilio não conhece o recurso", en: "Twilio does not know the resource"),
        20429: ProviderError(.retry(afterMilliseconds: nil), pt: "pedidos demais", en: "too many requests"),
        20500: ProviderError(.inDoubt, pt: "falha interna do Twilio", en: "Twilio failed inside"),
        20503: ProviderError(.retry(afterMilliseconds: nil), pt: "Twilio fora do ar", en: "Twilio is unavailable"),
        20504: ProviderError(.inDoubt, pt: "o Twilio demorou demais", en: "Twilio took too long"),
        21211: ProviderError(.refused, pt: "número inválido", en: "invalid number"),
        21212: ProviderError(.refused, pt: "remetente inválido", en: "invalid sender"),
        21408: ProviderError(.refused, pt: "país não liberado na conta", en: "country not enabled for the account"),
        21602: ProviderError(.refused, pt: "mensagem sem texto", en: "message without a body"),
        21604: ProviderError(.refused, pt: "falta o destinatário", en: "the recipient is missing"),
        21606: ProviderError(.refused, pt: "remetente inválido", en: "invalid sender"),
        21608: ProviderError(
            .refused, pt: "conta de teste: número não verificado", en: "trial account: unverified number"),
        21610: ProviderError(.optedOut, pt: "o contato pediu para parar", en: "the contact asked to stop"),
        21611: ProviderError(.retry(afterMilliseconds: nil), pt: "fila do remetente cheia", en: "sender queue full"),
        21614: ProviderError(.refused, pt: "número inválido", en: "invalid number"),
        21617: ProviderError(.refused, pt: "texto longo demais", en: "text too long"),
        21619: ProviderError(.refused, pt: "a mensagem não pôde ser criada", en: "the message could not be created"),
        21620: ProviderError(.refused, pt: "endereço de mídia inválido", en: "invalid media address"),
        21654: ProviderError(.refused, pt: "falta o modelo da mensagem", en: "the template is missing"),
        21655: ProviderError(.refused, pt: "modelo de mensagem inválido", en: "invalid template"),
        21656: ProviderError(.refused, pt: "variáveis do modelo inválidas", en: "invalid template variables"),
        21703: ProviderError(
            .refused, pt: "serviço de mensagens sem números", en: "messaging service without numbers"),
        21704: ProviderError(
            .refused, pt: "serviço de mensagens sem números", en: "messaging service without numbers"),
        21705: ProviderError(.refused, pt: "serviço de mensagens inválido", en: "invalid messaging service"),
        21910: ProviderError(
            .refused, pt: "remetente e destinatário de canais diferentes", en: "sender and recipient differ in channel"),
        30001: ProviderError(.retry(afterMilliseconds: nil), pt: "fila do Twilio cheia", en: "Twilio's queue is full"),
        30002: ProviderError(.refused, pt: "conta suspensa", en: "account suspended"),
        30008: ProviderError(.retry(afterMilliseconds: nil), pt: "erro desconhecido", en: "unknown error"),
        63001: ProviderError(.refused, pt: "o WhatsApp recusou a conta", en: "WhatsApp refused the account"),
        63003: ProviderError(.refused, pt: "o número não tem WhatsApp", en: "the number is not on WhatsApp"),
        63005: ProviderError(.refused, pt: "conteúdo não aceito", en: "content not accepted"),
        63006: ProviderError(.refused, pt: "conteúdo mal formado", en: "content could not be formatted"),
        63007: ProviderError(.refused, pt: "remetente sem WhatsApp", en: "the sender is not on WhatsApp"),
        63008: ProviderError(.refused, pt: "canal mal configurado", en: "channel misconfigured"),
        63009: ProviderError(.retry(afterMilliseconds: nil), pt: "falha do WhatsApp", en: "WhatsApp failed"),
        63010: ProviderError(.retry(afterMilliseconds: nil), pt: "falha do Twilio", en: "Twilio failed"),
        63012: ProviderError(.retry(afterMilliseconds: nil), pt: "falha do WhatsApp", en: "WhatsApp failed"),
        63013: ProviderError(.refused, pt: "viola a política do WhatsApp", en: "against WhatsApp's policy"),
        63014: ProviderError(.optedOut, pt: "o contato bloqueou a clínica", en: "the contact blocked the clinic"),
        63015: ProviderError(
            .refused, pt: "o número não entrou na sandbox", en: "the number has not joined the sandbox"),
        63016: ProviderError(
            .refused, pt: "fora da janela de 24 horas: só um modelo aprovado pode ser enviado",
            en: "outside the 24-hour window: only an approved template can be sent"),
        63017: ProviderError(.retry(afterMilliseconds: nil), pt: "limite de envio", en: "sending limit"),
        63018: ProviderError(.retry(afterMilliseconds: nil), pt: "limite de envio", en: "sending limit"),
        63019: ProviderError(.refused, pt: "a mídia não pôde ser baixada", en: "the media could not be fetched"),
        63020: ProviderError(.refused, pt: "conta do WhatsApp não aceita", en: "WhatsApp account not accepted"),
        63021: ProviderError(.refused, pt: "conteúdo inválido", en: "invalid content"),
        63022: ProviderError(.refused, pt: "nome da conta não certificado", en: "account name not certified"),
        63024: ProviderError(.refused, pt: "destinatário inválido", en: "invalid recipient"),
        63026: ProviderError(.refused, pt: "marcada como spam", en: "flagged as spam"),
        63027: ProviderError(
            .refused, pt: "o modelo não existe neste idioma", en: "the template does not exist in this language"),
        63028: ProviderError(
            .refused, pt: "o modelo pede outro número de variáveis",
            en: "the template takes another number of variables"),
        63029: ProviderError(.refused, pt: "o modelo não pôde ser lido", en: "the template could not be read"),
        63030: ProviderError(.refused, pt: "parâmetro não aceito", en: "unsupported parameter"),
        63032: ProviderError(
            .refused, pt: "o WhatsApp não entrega a este contato agora",
            en: "WhatsApp does not deliver to this contact now"),
        63033: ProviderError(.optedOut, pt: "o contato bloqueou a clínica", en: "the contact blocked the clinic"),
        63034: ProviderError(.refused, pt: "mídia grande demais", en: "media too large"),
        63037: ProviderError(.refused, pt: "a mídia não pôde ser enviada", en: "the media could not be uploaded"),
        63038: ProviderError(
            .retry(afterMilliseconds: 24 * hour), pt: "limite diário da conta", en: "the account's daily limit"),
        63040: ProviderError(.refused, pt: "modelo recusado", en: "template rejected"),
        63041: ProviderError(.refused, pt: "modelo pausado", en: "template paused"),
    ]
}
