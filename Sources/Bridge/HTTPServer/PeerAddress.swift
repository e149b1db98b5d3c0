import Glibc

/// A peer's address as text.
enum PeerAddress {
    /// Numeric, without the port; empty for what is no internet address.
    static func text(_ address: UnsafePointer<sockaddr>?) -> String {
        guard let address else { return "" }
        let length: Int
        switch Int32(address.pointee.sa_family) {
        case AF_INET: length = MemoryLayout<sockaddr_in>.size
        case AF_INET6: length = MemoryLayout<sockaddr_in6>.size
        default: return ""
        }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(NI_MAXHOST)) { buffer in
            guard let start = buffer.baseAddress,
                getnameinfo(address, socklen_t(length), start, socklen_t(buffer.count), nil, 0, NI_NUMERICHOST) == 0
            else { return "" }
            return String(cString: start)
        }
    }
}
