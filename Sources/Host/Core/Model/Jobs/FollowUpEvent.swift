/// The event an attempt's end causes, told to rules and conversations before the end is stored.
package struct FollowUpEvent: Sendable {
    package let kind: EventKind
    /// The same whoever tells it, so that it counts once.
    package let key: EventKey

    package init(kind: EventKind, key: EventKey) {
        self.kind = kind
        self.key = key
    }

    /// The conversation's answer to its call.
    package static func answer(_ answer: CallAnswer) -> Self {
        Self(kind: .answer(answer), key: EventKey(source: "job", key: answer.job.rawValue))
    }

    /// A message that could not be sent is a failed receipt, which rules may follow.
    package static func failed(_ message: OutboundMessage, code: String, reason: String, optedOut: Bool = false)
        -> Self
    {
        let receipt = Receipt(
            channel: message.channel, providerID: "", message: message.id, status: .failed, code: code, reason: reason,
            isOptOut: optedOut)
        return Self(kind: .receipt(receipt), key: EventKey(source: "send", key: message.id.rawValue))
    }
}
