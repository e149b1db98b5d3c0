import Dispatch
import Synchronization

/// An HTTP/1.1 server whose handler answers when it can.
///
/// The handler runs on one of the server's few threads and must return at once; it keeps the `HTTPReply` and answers
/// from wherever the answer comes to be. There is no TLS: a proxy stands in front.
package final class HTTPServer: Sendable {
    private enum State {
        case new
        case running(Daemon)
        case stopped
    }

    private let configuration: HTTPServerConfiguration
    private let state = Mutex(State.new)

    package init(_ configuration: HTTPServerConfiguration) {
        self.configuration = configuration
    }

    deinit {
        guard let daemon = take() else { return }
        DispatchQueue(label: "http-server-stop").async { daemon.stop(grace: .zero) }
    }

    /// The port it listens on, or 0 where it does not run.
    package var port: Int {
        state.withLock { if case .running(let daemon) = $0 { daemon.port } else { 0 } }
    }

    /// Listens, and calls `handler` for each whole request until `stop`; a server starts once.
    package func start(
        handler: @escaping @Sendable (HTTPRequest, HTTPReply) -> Void
    ) throws(HTTPServerFault) {
        try state.withLock { (state) throws(HTTPServerFault) in
            guard case .new = state else {
                throw HTTPServerFault(code: "state", address: configuration.address, reason: "it was started before")
            }
            state = .running(try Daemon(ServerCore(configuration, handler)))
        }
    }

    /// Accepts nothing more, waits up to `grace` for open requests, answers the rest 503 and ends.
    ///
    /// Meanwhile kept connections are still served, each answer being their last.
    package func stop(grace: Duration = .seconds(10)) async {
        guard let daemon = take() else { return }
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "http-server-stop").async {
                daemon.stop(grace: grace)
                continuation.resume()
            }
        }
    }

    private func take() -> Daemon? {
        state.withLock { state in
            defer { state = .stopped }
            if case .running(let daemon) = state { return daemon }
            return nil
        }
    }
}
