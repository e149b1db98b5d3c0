import Core

/// What a WAHA server's answer says of the message; its shape differs from engine to engine.
struct WAHAAnswer {
    enum Search {
        case found(String)
        case failed(SendOutcome)
    }

    private static let disconnectedMilliseconds: Int64 = 60_000

    private let answer: HTTPAnswer
    private let language: UserLanguage

    init(_ answer: HTTPAnswer, _ language: UserLanguage) {
        self.answer = answer
        self.language = language
    }

    /// The chat a number was found to be. Nothing was sent yet, so whatever fails can be tried again.
    static func chat(_ result: Result<HTTPAnswer, HTTPFailure>, _ language: UserLanguage) -> Search {
        switch result {
        case .failure(let failure):
            return .failed(.retry(code: failure.code, reason: failure.reason, afterMilliseconds: nil))
        case .success(let answer):
            guard (200...299).contains(answer.status) else { return .failed(WAHAAnswer(answer, language).unsent) }
            let body = answer.json ?? .null
            if body["numberExists"] == true, let chat = body["chatId"].filledText { return .found(chat) }
            guard body["numberExists"] == false else { return .failed(.unreadable(language)) }
            let words = LocalizedText(pt: "o número não tem WhatsApp", en: "the number is not on WhatsApp")
            return .failed(.refused(code: "not-on-whatsapp", reason: words[language]))
        }
    }

    var outcome: SendOutcome {
        guard (200...299).contains(answer.status) else { return failure }
        let body = answer.json ?? .null
        let id = body["id"].filledText ?? body["id"]["_serialized"].filledText ?? body["key"]["id"].filledText
        return .sent(providerID: id.map(WAHAMessageID.short) ?? "")
    }

    private var failure: SendOutcome {
        guard answer.status != 422 else {
            return .retry(
                code: "session-not-working",
                reason: LocalizedText(
                    pt: "o WhatsApp está desconectado do WAHA", en: "WAHA is disconnected from WhatsApp")[language],
                afterMilliseconds: Self.disconnectedMilliseconds)
        }
        return SendOutcome(
            status: answer,
            reason: LocalizedText(pt: "o WAHA recusou a mensagem", en: "WAHA refused the message")[language])
    }

    /// The failure of a request that sends nothing: never in doubt.
    private var unsent: SendOutcome {
        guard case .inDoubt(let code, let reason) = failure else { return failure }
        return .retry(code: code, reason: reason, afterMilliseconds: nil)
    }
}

extension SendOutcome {
    fileprivate static func unreadable(_ language: UserLanguage) -> SendOutcome {
        .retry(
            code: "unreadable-answer",
            reason: LocalizedText(pt: "resposta ilegível", en: "unreadable answer")[language],
            afterMilliseconds: nil)
    }
}
