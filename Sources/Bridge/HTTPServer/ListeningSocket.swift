import Glibc

/// A socket that listens, closed when it goes.
struct ListeningSocket: ~Copyable {
    let descriptor: Int32

    deinit { close(descriptor) }

    /// `address` is `host:port`, the host a numeric IPv4 address, an IPv6 address in brackets, or `localhost`.
    static func listening(on address: String) throws(HTTPServerFault) -> ListeningSocket {
        guard let (host, port) = parts(of: address) else {
            throw HTTPServerFault(code: "address", address: address, reason: "expected a numeric host:port")
        }
        let opened = socket(host.contains(":") ? AF_INET6 : AF_INET, kind, 0)
        guard opened >= 0 else { throw fault("bind", address) }
        let listening = ListeningSocket(descriptor: opened)
        try bind(opened, host, port, address)
        guard listen(opened, 4_096) == 0 else { throw fault("listen", address) }
        return listening
    }

    /// Leaves the descriptor to its new owner.
    consuming func release() {
        discard self
    }

    var port: Int {
        var address = sockaddr_in6()
        var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        // The port stands at the same place in both families.
        return Int(UInt16(bigEndian: address.sin6_port))
    }

    private static var kind: Int32 {
        Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    }

    private static func parts(of address: String) -> (host: String, port: UInt16)? {
        guard let colon = address.lastIndex(of: ":"),
            let port = UInt16(address[address.index(after: colon)...])
        else { return nil }
        let host = address[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { return (String(host.dropFirst().dropLast()), port) }
        return host.contains(":") ? nil : (host == "localhost" ? "127.0.0.1" : String(host), port)
    }

    private static func bind(
        _ descriptor: Int32, _ host: String, _ port: UInt16, _ address: String
    ) throws(HTTPServerFault) {
        var on: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        var storage = sockaddr_storage()
        guard let length = fill(&storage, host, port) else {
            throw HTTPServerFault(code: "address", address: address, reason: "expected a numeric host:port")
        }
        let bound = withUnsafePointer(to: &storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.bind(descriptor, $0, length) }
        }
        guard bound == 0 else { throw fault("bind", address) }
    }

    private static func fill(_ storage: inout sockaddr_storage, _ host: String, _ port: UInt16) -> socklen_t? {
        withUnsafeMutablePointer(to: &storage) { storage in
            if host.contains(":") {
                return storage.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
                    address.pointee.sin6_family = sa_family_t(AF_INET6)
                    address.pointee.sin6_port = port.bigEndian
                    guard inet_pton(AF_INET6, host, &address.pointee.sin6_addr) == 1 else { return nil }
                    return socklen_t(MemoryLayout<sockaddr_in6>.size)
                }
            }
            return storage.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
                address.pointee.sin_family = sa_family_t(AF_INET)
                address.pointee.sin_port = port.bigEndian
                guard inet_pton(AF_INET, host, &address.pointee.sin_addr) == 1 else { return nil }
                return socklen_t(MemoryLayout<sockaddr_in>.size)
            }
        }
    }

    private static func fault(_ code: String, _ address: String) -> HTTPServerFault {
        HTTPServerFault(code: code, address: address, reason: String(cString: strerror(errno)))
    }
}
