import Core

extension SendOutcome {
    /// A request that brought no answer at all.
    init(_ failure: HTTPFailure) {
        self =
            failure.maybeSent
            ? .inDoubt(code: failure.code, reason: failure.reason)
            : .retry(code: failure.code, reason: failure.reason, afterMilliseconds: nil)
    }

    /// An answer whose body says nothing we know: the status alone decides.
    ///
    /// 429 and 503 say that nothing was done; another 5xx may come from a gateway after the provider took the message.
    init(status answer: HTTPAnswer, reason: String) {
        let code = "http-\(answer.status)"
        switch answer.status {
        case 429, 503: self = .retry(code: code, reason: reason, afterMilliseconds: answer.retryAfterMilliseconds)
        case 500...: self = .inDoubt(code: code, reason: reason)
        default: self = .refused(code: code, reason: reason)
        }
    }

    static func textTooLong(_ limit: Int, _ language: UserLanguage) -> SendOutcome {
        .refused(
            code: "text-too-long",
            reason: LocalizedText(
                pt: "a mensagem passa de \(limit) caracteres", en: "the message is longer than \(limit) characters")[
                    language])
    }

    static func noAddress(_ language: UserLanguage) -> SendOutcome {
        .refused(
            code: "no-address",
            reason: LocalizedText(
                pt: "o contato não tem endereço neste canal", en: "the contact has no address on this channel")[
                    language])
    }

    static func emptyText(_ language: UserLanguage) -> SendOutcome {
        .refused(
            code: "empty-text", reason: LocalizedText(pt: "a mensagem está vazia", en: "the message is empty")[language]
        )
    }
}
