import Core

/// What a provider's error code means for the message it came with.
struct ProviderError: Sendable {
    enum Consequence: Sendable {
        /// It was not sent; trying again can help, not before so long when that is known.
        case retry(afterMilliseconds: Int64?)
        /// It was not sent, and trying again changes nothing.
        case refused
        /// The recipient does not want messages.
        case optedOut
        /// It may have been sent.
        case inDoubt
    }

    let meaning: LocalizedText
    let consequence: Consequence

    init(_ consequence: Consequence, pt: String, en: String) {
        self.consequence = consequence
        self.meaning = LocalizedText(pt: pt, en: en)
    }

    /// Whether it means that the recipient wants no more messages, so that a receipt with it is remembered too.
    var isOptOut: Bool {
        if case .optedOut = consequence { true } else { false }
    }

    func outcome(code: String, reason: String) -> SendOutcome {
        switch consequence {
        case .retry(let delay): .retry(code: code, reason: reason, afterMilliseconds: delay)
        case .refused: .refused(code: code, reason: reason)
        case .optedOut: .optedOut(code: code, reason: reason)
        case .inDoubt: .inDoubt(code: code, reason: reason)
        }
    }
}
