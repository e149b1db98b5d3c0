internal import CMicroHTTPD
import Dispatch
import Glibc

/// A running libmicrohttpd daemon.
///
/// Polls, never epolls: with exactly 128 descriptors ready, epoll mode (0.9.75 and upstream) waits once more before it
/// serves them. `@unchecked`: the pointer is used by `stop` alone, once.
final class Daemon: @unchecked Sendable {
    let port: Int
    private let daemon: OpaquePointer
    private let core: ServerCore
    private let stopped = DispatchSemaphore(value: 0)

    init(_ core: ServerCore) throws(HTTPServerFault) {
        let configuration = core.configuration
        let socket = try ListeningSocket.listening(on: configuration.address)
        let threads = UInt32(min(max(configuration.threads, 1), 64))
        let handle = recado_mhd_start(
            socket.descriptor, threads, UInt32(min(max(configuration.connections, Int(threads)), 1 << 20)),
            min(max(configuration.headerBytes, 1 << 10), 1 << 20) + (4 << 10),
            UInt32(min(max(configuration.idleSeconds, 1), 86_400)),
            DaemonCallbacks.access, Unmanaged.passUnretained(core).toOpaque(), DaemonCallbacks.target,
            DaemonCallbacks.completed, DaemonCallbacks.connection, DaemonCallbacks.keepEscapes)
        guard let handle else {
            throw HTTPServerFault(
                code: "start", address: configuration.address, reason: "libmicrohttpd did not start its threads")
        }
        port = socket.port
        socket.release()
        daemon = handle
        self.core = core
        watch()
    }

    /// Breaks off slow clients once a second until the daemon stops.
    private func watch() {
        DispatchQueue(label: "http-server-watch").async { [core, stopped] in
            while stopped.wait(timeout: .now() + 1) == .timedOut { core.breakOffSlow() }
        }
    }

    /// Blocks until open requests are answered, or `grace` is over and they are answered 503, and the threads ended.
    ///
    /// To be called once, from no thread of the daemon.
    func stop(grace: Duration) {
        let socket = MHD_quiesce_daemon(daemon)
        // Refuses clients from now on; left listening, it would let them wait for nobody. Threads may still hold it.
        if socket >= 0 { shutdown(socket, Int32(SHUT_RDWR)) }
        core.drain(until: .now() + .milliseconds(Self.milliseconds(grace)))
        core.abandonAll()
        core.drain(until: .now() + .milliseconds(500))
        MHD_stop_daemon(daemon)
        if socket >= 0 { close(socket) }
        stopped.signal()
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return Int(min(max(seconds, 0), 86_400)) * 1_000 + Int(max(attoseconds, 0) / 1_000_000_000_000_000)
    }
}
