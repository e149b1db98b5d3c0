import Core
import Synchronization

/// A mail server that keeps what it is given; what it answers each address may be said beforehand.
final class FakeMail: MailPort {
    private let state: Mutex<(sent: [OutboundMail], outcomes: [String: [MailOutcome]])>

    init(outcomes: [String: [MailOutcome]] = [:]) {
        state = Mutex((sent: [], outcomes: outcomes))
    }

    var sent: [OutboundMail] { state.withLock { $0.sent.sorted { $0.to < $1.to } } }

    func send(_ mail: OutboundMail) async -> MailOutcome {
        state.withLock { state in
            state.sent.append(mail)
            guard var waiting = state.outcomes[mail.to], !waiting.isEmpty else { return .sent }
            let outcome = waiting.removeFirst()
            state.outcomes[mail.to] = waiting
            return outcome
        }
    }
}
