/// Tells texts apart: FNV-1a of 64 bits, the same on every host. Source: Fowler, Noll, Vo; RFC 9923.
///
/// Against mistakes, not against malice.
package struct Digest: Sendable, Hashable, CustomStringConvertible {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package init(_ bytes: some Sequence<UInt8>) {
        add(bytes)
    }

    /// Reads what `description` wrote.
    package init?(_ text: String) {
        guard text.utf8.count == 16, let state = UInt64(text, radix: 16) else { return nil }
        self.state = state
    }

    package mutating func add(_ bytes: some Sequence<UInt8>) {
        var state = state
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        self.state = state
    }

    /// As a number to draw from.
    package var number: UInt64 { state }

    /// Sixteen hexadecimal digits.
    package var description: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
