import Core
import Synchronization

/// A channel whose provider does what the test says.
final class ScriptedChannel: Channel {
    private struct State {
        var texts: [String] = []
        var outcomes: [SendOutcome] = []
        var isHolding = false
        var held: [CheckedContinuation<Void, Never>] = []
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())

    /// What was sent, in the order it began.
    var texts: [String] { state.withLock { $0.texts } }

    /// The next outcomes; after them everything is sent.
    func answer(_ outcomes: SendOutcome...) { state.withLock { $0.outcomes += outcomes } }

    /// Sends hang from now on.
    func hold() { state.withLock { $0.isHolding = true } }

    /// Lets every hanging send go on, and those to come.
    func release() {
        let held = state.withLock { state in
            state.isHolding = false
            defer { state.held = [] }
            return state.held
        }
        for continuation in held { continuation.resume() }
    }

    /// Returns when so many sends have begun.
    func reached(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isReached = state.withLock { state in
                if state.texts.count < count { state.watchers.append((count, continuation)) }
                return state.texts.count >= count
            }
            if isReached { continuation.resume() }
        }
    }

    func receive(_ request: WebhookRequest) -> WebhookReading {
        .nothing(answer: WebhookAnswer(status: 200, contentType: "text/plain", body: ""))
    }

    func send(_ message: OutboundMessage, to contact: Contact, over http: any HTTPPort) async -> SendOutcome {
        let outcome = await withCheckedContinuation { (continuation: CheckedContinuation<SendOutcome, Never>) in
            let (outcome, watchers) = begin(message)
            for watcher in watchers { watcher.resume() }
            continuation.resume(returning: outcome)
        }
        await pass()
        return outcome
    }

    private func begin(_ message: OutboundMessage) -> (SendOutcome, [CheckedContinuation<Void, Never>]) {
        state.withLock { state in
            state.texts.append(message.text)
            let reached = state.watchers.filter { $0.count <= state.texts.count }
            state.watchers.removeAll { $0.count <= state.texts.count }
            let sent = SendOutcome.sent(providerID: "p-\(message.id)")
            return (state.outcomes.isEmpty ? sent : state.outcomes.removeFirst(), reached.map(\.continuation))
        }
    }

    private func pass() async {
        await withCheckedContinuation { continuation in
            let isHeld = state.withLock { state in
                if state.isHolding { state.held.append(continuation) }
                return state.isHolding
            }
            if !isHeld { continuation.resume() }
        }
    }
}
