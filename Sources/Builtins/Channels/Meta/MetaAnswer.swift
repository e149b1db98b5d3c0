import Core

/// What Meta's answer to a send says of the message.
struct MetaAnswer {
    private let answer: HTTPAnswer
    private let body: Value
    private let language: UserLanguage

    init(_ answer: HTTPAnswer, _ language: UserLanguage) {
        self.answer = answer
        self.body = answer.json ?? .null
        self.language = language
    }

    var outcome: SendOutcome {
        guard (200...299).contains(answer.status) else { return failure(body["error"]) }
        guard let id = body["messages"].elements.first?["id"].filledText else {
            return .inDoubt(
                code: "unreadable-answer",
                reason: LocalizedText(pt: "resposta da Meta sem identificador", en: "Meta's answer has no id")[language]
            )
        }
        return .sent(providerID: id)
    }

    /// The code decides, because throttling comes as 403 as well as 429; the HTTP status only without one.
    private func failure(_ error: Value) -> SendOutcome {
        let refusal = LocalizedText(pt: "a Meta recusou a mensagem", en: "Meta refused the message")[language]
        guard case .int(let number) = error["code"] else { return SendOutcome(status: answer, reason: refusal) }
        let code = String(number)
        if let known = Int(exactly: number).flatMap({ MetaErrors.table[$0] }) {
            return known.outcome(code: code, reason: known.meaning[language])
        }
        if (200...299).contains(number) { return .refused(code: code, reason: refusal) }
        if error["is_transient"] == true || answer.status == 429 {
            return .retry(code: code, reason: refusal, afterMilliseconds: answer.retryAfterMilliseconds)
        }
        return answer.status >= 500
            ? SendOutcome(status: answer, reason: refusal) : .refused(code: code, reason: refusal)
    }
}
