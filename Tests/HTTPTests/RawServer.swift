import Dispatch
import Glibc
import Synchronization

/// A server that treats each connection as a script says: the first script the first connection, and so on.
final class RawServer: Sendable {
    typealias Script = @Sendable (RawSocket) -> Void

    let port: Int
    private let listener: Int32
    private let count = Atomic<Int>(0)

    /// Connections accepted so far.
    var accepted: Int { count.load(ordering: .sequentiallyConsistent) }

    init(_ scripts: Script...) {
        let opened = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        listener = opened
        _ = Loopback.with(port: 0) { bind(opened, $0, $1) }
        listen(opened, 16)
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(opened, $0, &length) }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        DispatchQueue(label: "raw-server").async { [weak self] in
            for script in scripts {
                let peer = accept(opened, nil, nil)
                guard peer >= 0 else { return }
                self?.count.add(1, ordering: .sequentiallyConsistent)
                script(RawSocket(descriptor: peer))
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }
}

/// A port of 127.0.0.1 where nobody listens.
func closedPort() -> Int { RawServer().port }
