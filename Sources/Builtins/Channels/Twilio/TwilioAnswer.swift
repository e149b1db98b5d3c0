import Core

/// What Twilio's answer to a send says of the message.
struct TwilioAnswer {
    private let answer: HTTPAnswer
    private let body: Value
    private let language: UserLanguage

    init(_ answer: HTTPAnswer, _ language: UserLanguage) {
        self.answer = answer
        self.body = answer.json ?? .null
        self.language = language
    }

    var outcome: SendOutcome {
        guard (200...299).contains(answer.status) else { return failure(body["code"]) }
        if case .int = body["error_code"] { return failure(body["error_code"]) }
        guard case .text(let sid) = body["sid"], !sid.isEmpty else {
            return .inDoubt(
                code: "unreadable-answer",
                reason: LocalizedText(pt: "resposta do Twilio sem identificador", en: "Twilio's answer has no id")[
                    language])
        }
        return .sent(providerID: sid)
    }

    /// The code decides; the HTTP status only when there is no code we know.
    private func failure(_ code: Value) -> SendOutcome {
        guard case .int(let number) = code, let error = Int(exactly: number).flatMap({ TwilioErrors.table[$0] }) else {
            return unknown(code)
        }
        let outcome = error.outcome(code: String(number), reason: error.meaning[language])
        guard case .retry(let code, let reason, nil) = outcome else { return outcome }
        return .retry(code: code, reason: reason, afterMilliseconds: answer.retryAfterMilliseconds)
    }

    private func unknown(_ code: Value) -> SendOutcome {
        let reason = LocalizedText(pt: "o Twilio recusou a mensagem", en: "Twilio refused the message")[language]
        guard case .int(let number) = code, (400...499).contains(answer.status), answer.status != 429 else {
            return SendOutcome(status: answer, reason: reason)
        }
        return .refused(code: String(number), reason: reason)
    }
}
