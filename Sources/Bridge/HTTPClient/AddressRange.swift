import Glibc

/// The internet addresses that begin with the same bits.
struct AddressRange: Sendable, Hashable {
    private let bytes: [UInt8]
    private let bits: Int

    /// `10.0.0.0/8`, `fe80::/10`, or one address.
    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, let bytes = Self.bytes(first) else { return nil }
        let most = bytes.count * 8
        guard let bits = parts.count == 1 ? most : Int(parts[1]), (0...most).contains(bits) else { return nil }
        self.bytes = bytes
        self.bits = bits
    }

    func contains(_ address: [UInt8]) -> Bool {
        guard address.count == bytes.count else { return false }
        let whole = bits / 8
        guard address.prefix(whole).elementsEqual(bytes.prefix(whole)) else { return false }
        let rest = bits % 8
        return rest == 0 || (address[whole] ^ bytes[whole]) >> (8 - rest) == 0
    }

    /// This machine's, private, link-local, shared, reserved and multicast addresses.
    static let inside: [AddressRange] = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4", "fc00::/7", "fe80::/10", "fec0::/10",
        "ff00::/8",
    ].compactMap(AddressRange.init)

    /// The IPv4 address that an IPv6 address stands for (mapped, compatible, NAT64, 6to4), else the address itself.
    static func embedded(in address: [UInt8]) -> [UInt8] {
        guard address.count == 16 else { return address }
        if (carriers.contains { $0.contains(address) }) { return Array(address.suffix(4)) }
        return address.starts(with: [0x20, 0x02]) ? Array(address[2..<6]) : address
    }

    private static let carriers = ["::/96", "::ffff:0:0/96", "64:ff9b::/96"].compactMap(AddressRange.init)

    private static func bytes(_ text: String) -> [UInt8]? {
        let isLong = text.contains(":")
        var bytes = [UInt8](repeating: 0, count: isLong ? 16 : 4)
        return inet_pton(isLong ? AF_INET6 : AF_INET, text, &bytes) == 1 ? bytes : nil
    }
}
