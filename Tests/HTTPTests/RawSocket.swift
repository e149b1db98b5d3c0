import Dispatch
import Glibc

/// A blocking TCP connection that sends and reads what a test wants, well-formed or not.
final class RawSocket: Sendable {
    let descriptor: Int32

    init(descriptor: Int32) {
        self.descriptor = descriptor
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    convenience init(port: Int) {
        let opened = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        _ = Loopback.with(port: port) { connect(opened, $0, $1) }
        self.init(descriptor: opened)
    }

    deinit { close(descriptor) }

    /// False where the peer no longer takes bytes.
    @discardableResult
    func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    /// Up to and with `mark`, or what came before the peer closed.
    func read(until mark: String) -> String {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while !bytes.ends(with: mark.utf8), recv(descriptor, &byte, 1, 0) == 1 { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    func read(count: Int) -> String {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count < count, recv(descriptor, &byte, 1, 0) == 1 { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Everything until the peer closes.
    func readToEnd() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while case let count = recv(descriptor, &buffer, buffer.count, 0), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// One response with a `Content-Length`.
    func readResponse() -> (head: String, body: String) {
        let head = read(until: "\r\n\r\n")
        let length = head.lowercased().split(separator: "content-length: ").dropFirst().first?.prefix { $0.isNumber }
        return (head, read(count: length.flatMap { Int($0) } ?? 0))
    }

    func shutDown() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// Breaks off at once with a reset.
    func reset() {
        var now = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        // Connecting to nowhere dissolves the association, with a reset for the peer; the descriptor stays valid.
        var nowhere = sockaddr()
        nowhere.sa_family = sa_family_t(AF_UNSPEC)
        connect(descriptor, &nowhere, socklen_t(MemoryLayout<sockaddr>.size))
    }
}

enum Loopback {
    static func with<Value>(port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Value) -> Value {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}

extension Array where Element == UInt8 {
    func ends(with mark: String.UTF8View) -> Bool { count >= mark.count && suffix(mark.count).elementsEqual(mark) }
}

/// Runs blocking socket work off the tasks' own threads.
func blocking<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        DispatchQueue(label: "blocking").async { continuation.resume(returning: work()) }
    }
}

extension RawSocket {
    /// Sends `text` again and again, never silent for long, until the peer has closed.
    func trickle(_ text: String) {
        var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&state, 1, 50) == 0, write(text) {}
    }
}

extension RawSocket {
    var isConnected: Bool {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getpeername(descriptor, $0, &length) == 0 }
        }
    }

    func exchange(_ request: String) -> String {
        write(request)
        return readResponse().head
    }
}
