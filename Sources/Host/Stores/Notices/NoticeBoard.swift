import Dispatch
import Postgres
import SQL
import Synchronization

/// Sends notices to the other hosts of a PostgreSQL and hears theirs, on a thread and a connection of its own.
///
/// Notices go out beside the commits they follow: a commit with a notice in it would make all others wait for the disk.
/// What is posted while one is being sent goes out once, however often it was posted.
final class NoticeBoard: Sendable {
    typealias Hear = @Sendable (Notice) -> Void

    private struct State {
        var outgoing: Set<Notice> = []
        var hear: Hear?
        var session: PostgresSession?
        var isRunning = false
        var isClosed = false
        var connections = 0
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "recado.store.notices")
    /// Ends the pause between two connections.
    private let ending = DispatchSemaphore(value: 0)
    private let connect: @Sendable () throws(SQLFault) -> PostgresSession
    /// Milliseconds between two connections: the first pause, and the longest.
    private static let pauses: (first: Int, longest: Int) = (250, 10_000)
    /// Notices kept while there is no connection.
    private static let capacity = 1_000

    private static let place = SQLStatement("notice_place", "SELECT 'recado.' || current_schema()")
    private static let post = SQLStatement("notice_post", "SELECT pg_notify('recado.' || current_schema(), $1)")

    init(_ connect: @escaping @Sendable () throws(SQLFault) -> PostgresSession) { self.connect = connect }

    var load: ConnectionLoad {
        state.withLock { state in
            ConnectionLoad(
                use: .notices, open: state.session == nil ? 0 : 1, waiting: state.outgoing.count,
                reconnects: max(0, state.connections - 1))
        }
    }

    func post(_ notice: Notice) {
        begin { state in
            if state.outgoing.count < Self.capacity { state.outgoing.insert(notice) }
        }
    }

    func listen(_ hear: @escaping Hear) { begin { $0.hear = hear } }

    private func begin(_ change: (inout State) -> Void) {
        let (mustStart, session) = state.withLock { state -> (Bool, PostgresSession?) in
            guard !state.isClosed else { return (false, nil) }
            change(&state)
            defer { state.isRunning = true }
            return (!state.isRunning, state.session)
        }
        session?.wake()
        if mustStart { queue.async { self.run() } }
    }

    /// Sends what waits, if there is a connection, and ends.
    func close() async {
        let session = state.withLock { state -> PostgresSession? in
            state.isClosed = true
            return state.session
        }
        session?.wake()
        ending.signal()
        await withCheckedContinuation { continuation in queue.async { continuation.resume() } }
    }

    private func run() {
        var pause = Self.pauses.first
        repeat {
            if serve() { pause = Self.pauses.first }
            guard !state.withLock({ $0.isClosed }) else { return }
            _ = ending.wait(timeout: .now() + .milliseconds(pause))
            pause = min(pause * 2, Self.pauses.longest)
        } while !state.withLock { $0.isClosed }
    }

    /// One connection, from its beginning to its loss; false when there was none.
    private func serve() -> Bool {
        guard let session = try? connect() else { return false }
        defer {
            state.withLock { $0.session = nil }
            session.close()
        }
        do throws(SQLFault) {
            let place = try session.run(Self.place, []).first?.text(0) ?? ""
            try session.listen(place)
            state.withLock { state in
                state.session = session
                state.connections += 1
            }
            for channel in Notice.Channel.allCases { tell(Notice(channel)) }
            while let outgoing = takeOutgoing() {
                for notice in outgoing { _ = try session.run(Self.post, [.text(notice.line)]) }
                try hear(session)
            }
        } catch {
            // The connection is lost; the next one begins with a look at everything.
        }
        return true
    }

    /// Nil when nothing more will come.
    private func takeOutgoing() -> Set<Notice>? {
        state.withLock { state in
            guard !state.isClosed || !state.outgoing.isEmpty else { return nil }
            defer { state.outgoing = [] }
            return state.outgoing
        }
    }

    /// Waits for a notice, or until there is one to send.
    private func hear(_ session: PostgresSession) throws(SQLFault) {
        guard !state.withLock({ $0.isClosed }) else { return }
        guard let heard = try session.waitForNotification(timeout: 30_000), heard.processID != session.processID,
            let notice = Notice(line: heard.payload)
        else { return }
        tell(notice)
    }

    private func tell(_ notice: Notice) { state.withLock { $0.hear }?(notice) }
}
