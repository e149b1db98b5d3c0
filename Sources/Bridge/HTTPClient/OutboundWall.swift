/// Which addresses a client may connect to: the internet's, and of this machine's and its networks' those allowed.
///
/// Looked at for each address a connection is really made to, so that a name that resolves elsewhere meanwhile gains
/// nothing.
package struct OutboundWall: Sendable {
    /// Names and addresses as URLs write them.
    private var hosts: Set<String> = []
    private var ranges: [AddressRange] = []

    /// - Parameter allowed: names, addresses, or ranges such as `10.1.0.0/16`.
    package init(allowed: [String] = []) {
        for text in allowed where !text.isEmpty {
            let text = text.lowercased()
            if let range = AddressRange(text) { ranges.append(range) } else { hosts.insert(text) }
        }
    }

    /// Whether a request to `host` may be connected to `address`, of 4 or 16 bytes.
    package func permits(_ address: [UInt8], host: String) -> Bool {
        let address = AddressRange.embedded(in: address)
        return hosts.contains(host) || ranges.contains { $0.contains(address) }
            || !AddressRange.inside.contains { $0.contains(address) } && (address.count == 4 || address.count == 16)
    }
}
