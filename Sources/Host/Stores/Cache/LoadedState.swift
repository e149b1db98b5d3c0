import Core

/// The state of one request, as it was when the transaction locked its contact.
package struct LoadedState: Sendable, Hashable {
    package let state: State
    /// The message of a receipt, when it is known.
    package let message: MessageID?
    /// How often that message was tried, the first time included.
    package let attempts: Int?

    package init(state: State, message: MessageID? = nil, attempts: Int? = nil) {
        self.state = state
        self.message = message
        self.attempts = attempts
    }

    /// What the next event of the same contact sees: `previous`, which an earlier step of this batch left, and the
    /// appointments only this request asked for.
    package func following(_ previous: State) -> State {
        guard previous.contact?.id == state.contact?.id else { return state }
        var next = previous
        if next.run?.phase == .ended { next.run = nil }
        let known = Set(previous.appointments.map(\.id))
        next.appointments += state.appointments.filter { !known.contains($0.id) }
        return next
    }
}
