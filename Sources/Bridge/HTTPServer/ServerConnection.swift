internal import CMicroHTTPD
import Glibc
import Synchronization

/// One client's connection: its requests one after another, and the answer each waits for.
///
/// `@unchecked`: `incoming` and `stage` belong to the one daemon thread that serves this connection; all else is locked.
final class ServerConnection: HTTPReplyTarget, @unchecked Sendable {
    private enum Stage {
        case headers
        case body
        case answer
    }

    private let core: ServerCore
    private let descriptor: Int32
    private let remoteAddress: String
    private let turn: Mutex<RequestCycle>
    private var incoming = IncomingRequest()
    private var stage = Stage.headers
    private var isCounted = false

    init(core: ServerCore, connection: OpaquePointer) {
        self.core = core
        descriptor = recado_mhd_descriptor(connection)
        remoteAddress = PeerAddress.text(recado_mhd_client_address(connection))
        turn = Mutex(RequestCycle(since: MonotonicSeconds.now))
    }

    func begin(target: String) {
        incoming = IncomingRequest()
        incoming.target = RequestTarget.originForm(target)
        stage = .headers
        isCounted = true
        core.requestBegan()
    }

    /// What the daemon calls once for the headers, once for each piece of the body, and once more at its end.
    func advance(
        _ connection: OpaquePointer, method: String, upload: UnsafePointer<CChar>?, size: inout Int
    ) -> MHD_Result {
        switch stage {
        case .headers:
            stage = .body
            incoming.method = method
            incoming.headers = RequestHeaders.read(connection)
            return incoming.begin(core.configuration) ? .YES : deliver(incoming.refusal, on: connection, last: true)
        case .body where size > 0:
            return take(upload, &size)
        case .body:
            stage = .answer
            return handle(connection)
        case .answer:
            return settle(connection)
        }
    }

    private func take(_ upload: UnsafePointer<CChar>?, _ size: inout Int) -> MHD_Result {
        guard let upload else { return .NO }
        let goesOn = upload.withMemoryRebound(to: UInt8.self, capacity: size) {
            incoming.take(UnsafeBufferPointer(start: $0, count: size), core.configuration)
        }
        size = 0
        return goesOn ? .YES : .NO
    }

    private func handle(_ connection: OpaquePointer) -> MHD_Result {
        if let refusal = incoming.refusal { return deliver(refusal, on: connection) }
        let request = incoming.request(from: remoteAddress)
        incoming = IncomingRequest()
        let number = turn.withLock { $0.handle() }
        core.handler(request, HTTPReply(connection: self, turn: number))
        return settle(connection)
    }

    /// Sends the answer if it is there, puts the connection aside if it is not.
    private func settle(_ connection: OpaquePointer) -> MHD_Result {
        nonisolated(unsafe) let connection = connection
        let ready = turn.withLock { turn -> HTTPResponse? in
            if case .answered(let response) = turn.phase { return response }
            if core.isClosed { return .stopping }
            // Under the lock: nobody can wake the connection before it sleeps.
            turn.suspend(SuspendedConnection(suspending: connection))
            return nil
        }
        return ready.map { deliver($0, on: connection) } ?? .YES
    }

    private func deliver(_ response: HTTPResponse?, on connection: OpaquePointer, last: Bool = false) -> MHD_Result {
        turn.withLock { $0.write(at: MonotonicSeconds.now) }
        return OutgoingResponse.queue(response ?? .unanswered, on: connection, last: last || core.isDraining)
    }

    /// Gives the answer of the numbered turn, from any thread; false where it has one or is over.
    @discardableResult
    func answer(_ response: HTTPResponse, turn number: UInt64) -> Bool {
        turn.withLock { $0.number == number && $0.answer(response) }
    }

    /// Answers 503 in place of a handler that did not come back in time.
    func abandon() {
        turn.withLock { _ = $0.answer(.stopping) }
    }

    /// The daemon is done with a request, answered or broken off.
    func completed() {
        incoming = IncomingRequest()
        stage = .headers
        turn.withLock { $0.next(at: MonotonicSeconds.now) }
        uncount()
    }

    /// The connection is closing; a request whose headers were too long ends with it alone.
    func closed() {
        uncount()
        core.ended(self)
    }

    private func uncount() {
        guard isCounted else { return }
        isCounted = false
        core.requestEnded()
    }

    /// Breaks a connection off that has kept the server waiting since before `limit`.
    func breakOff(before limit: Int64) {
        guard turn.withLock({ $0.isSlow(before: limit) }) else { return }
        shutdown(descriptor, Int32(SHUT_RDWR))
    }
}
