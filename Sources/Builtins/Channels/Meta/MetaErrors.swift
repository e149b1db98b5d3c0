import Core

/// The Cloud API's error codes, and what each means for the message.
///
/// Source: Meta's list of error codes as pywa and courier keep it; see `providers.md` §2.2.
enum MetaErrors {
    private static let day: Int64 = 86_400_000

    static let table: [Int: ProviderError] = [
        0: ProviderError(.refused, pt: "a Meta recusou a senha", en: "Meta refused the token"),
        190: ProviderError(.refused, pt: "a senha da Meta venceu", en: "Meta's token has expired"),
        3: ProviderError(.refused, pt: "o aplicativo não tem permissão", en: "the app has no permission"),
        10: ProviderError(.refused, pt: "o aplicativo não tem permissão", en: "the app has no permission"),
        100: ProviderError(.refused, pt: "parâmetro inválido", en: "invalid parameter"),
        1: retry(pt: "falha da Meta", en: "Meta failed"),
        2: retry(pt: "a Meta está fora do ar", en: "Meta is unavailable"),
        131000: retry(pt: "falha da Meta", en: "Meta failed"),
        131016: retry(pt: "a Meta está fora do ar", en: "Meta is unavailable"),
        131057: retry(pt: "a conta está em manutenção", en: "the account is in maintenance"),
        4: retry(pt: "pedidos demais", en: "too many requests"),
        613: retry(pt: "pedidos demais", en: "too many requests"),
        80007: retry(pt: "pedidos demais", en: "too many requests"),
        130429: retry(pt: "pedidos demais", en: "too many requests"),
        133016: retry(pt: "pedidos demais", en: "too many requests"),
        131056: ProviderError(
            .retry(afterMilliseconds: 6000), pt: "mensagens demais a este contato",
            en: "too many messages to this contact"
        ),
        131048: ProviderError(
            .refused, pt: "limite por reclamações de spam", en: "limited because of spam complaints"),
        131064: ProviderError(.refused, pt: "limite de envio da conta", en: "the account's messaging limit"),
        131049: ProviderError(
            .retry(afterMilliseconds: day), pt: "o WhatsApp não entrega a este contato agora",
            en: "WhatsApp does not deliver to this contact now"),
        130472: ProviderError(
            .retry(afterMilliseconds: day), pt: "o WhatsApp não entrega a este contato agora",
            en: "WhatsApp does not deliver to this contact now"),
        131047: ProviderError(
            .refused, pt: "fora da janela de 24 horas: só um modelo aprovado pode ser enviado",
            en: "outside the 24-hour window: only an approved template can be sent"),
        131026: ProviderError(.refused, pt: "o número não recebe por WhatsApp", en: "the number cannot be reached"),
        131050: ProviderError(.optedOut, pt: "o contato pediu para parar", en: "the contact asked to stop"),
        131021: ProviderError(.refused, pt: "remetente e destinatário iguais", en: "sender and recipient are the same"),
        131030: ProviderError(.refused, pt: "número de teste: destinatário não liberado", en: "recipient not allowed"),
        131008: ProviderError(.refused, pt: "falta um parâmetro", en: "a parameter is missing"),
        131009: ProviderError(.refused, pt: "parâmetro inválido", en: "invalid parameter"),
        131051: ProviderError(.refused, pt: "tipo de mensagem não aceito", en: "unsupported message type"),
        131052: ProviderError(.refused, pt: "a mídia não pôde ser baixada", en: "the media could not be fetched"),
        131053: ProviderError(.refused, pt: "a mídia não pôde ser enviada", en: "the media could not be uploaded"),
        131042: ProviderError(.refused, pt: "problema de pagamento da conta", en: "the account has a payment problem"),
        131045: ProviderError(.refused, pt: "número não registrado", en: "the number is not registered"),
        131037: ProviderError(.refused, pt: "nome de exibição não aprovado", en: "display name not approved"),
        131031: ProviderError(.refused, pt: "conta bloqueada", en: "account locked"),
        368: ProviderError(.refused, pt: "conta bloqueada por política", en: "account blocked by policy"),
        130497: ProviderError(.refused, pt: "país não liberado", en: "country not enabled"),
        131005: ProviderError(.refused, pt: "acesso negado", en: "access denied"),
        131062: ProviderError(.refused, pt: "destinatário não aceito", en: "recipient not supported"),
        131063: ProviderError(.refused, pt: "modelo de marketing não aceito", en: "marketing template not enabled"),
        132000: ProviderError(
            .refused, pt: "o modelo pede outro número de variáveis",
            en: "the template takes another number of variables"),
        132001: ProviderError(
            .refused, pt: "o modelo não existe neste idioma", en: "the template does not exist in this language"),
        132005: ProviderError(.refused, pt: "o modelo ficou longo demais", en: "the template became too long"),
        132007: ProviderError(.refused, pt: "o modelo viola a política", en: "the template is against policy"),
        132008: ProviderError(.refused, pt: "variável do modelo inválida", en: "invalid template variable"),
        132012: ProviderError(.refused, pt: "variável do modelo inválida", en: "invalid template variable"),
        132015: ProviderError(.refused, pt: "modelo pausado", en: "template paused"),
        132016: ProviderError(.refused, pt: "modelo desativado", en: "template disabled"),
        132068: ProviderError(.refused, pt: "formulário bloqueado", en: "flow blocked"),
        132069: ProviderError(.refused, pt: "formulário limitado", en: "flow throttled"),
        137000: ProviderError(.refused, pt: "o contato trocou de aparelho", en: "the contact's identity changed"),
    ]

    private static func retry(pt: String, en: String) -> ProviderError {
        ProviderError(.retry(afterMilliseconds: nil), pt: pt, en: en)
    }
}
