import Core

extension WebhookReading {
    var messages: [InboundMessage] {
        switch self {
        case .messages(let messages, _), .mixed(let messages, _, _): messages
        case .receipts, .nothing, .forged, .malformed: []
        }
    }

    var receipts: [Receipt] {
        switch self {
        case .receipts(let receipts, _), .mixed(_, let receipts, _): receipts
        case .messages, .nothing, .forged, .malformed: []
        }
    }

    var message: InboundMessage? {
        messages.first
    }

    var receipt: Receipt? {
        receipts.first
    }

    var isForged: Bool {
        if case .forged = self { true } else { false }
    }

    var isMalformed: Bool {
        if case .malformed = self { true } else { false }
    }

    var isNothing: Bool {
        if case .nothing = self { true } else { false }
    }

    var answer: WebhookAnswer? {
        switch self {
        case .messages(_, let answer), .receipts(_, let answer), .mixed(_, _, let answer), .nothing(let answer):
            answer
        case .forged, .malformed: nil
        }
    }
}
