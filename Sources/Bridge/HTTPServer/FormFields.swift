/// The fields of an `application/x-www-form-urlencoded` text, in order.
///
/// Decoded as the WHATWG URL Standard §5.1 says: `+` is a space, a `%` that no two hex digits follow stands for itself,
/// invalid UTF-8 becomes U+FFFD, and empty fields are left out.
package struct FormFields: Sendable {
    package let items: [(name: String, value: String)]

    /// Nil where there are more than `limit` fields.
    package init?(decoding bytes: [UInt8], limit: Int = 256) {
        let decoded = bytes.withUnsafeBufferPointer { Self.decode($0, limit: limit) }
        guard let decoded else { return nil }
        items = decoded
    }

    /// The first value of that name, compared exactly.
    package subscript(name: String) -> String? {
        items.first { $0.name == name }?.value
    }

    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, limit: Int
    ) -> [(name: String, value: String)]? {
        var items: [(name: String, value: String)] = []
        for field in bytes.split(separator: 0x26, omittingEmptySubsequences: true) {
            guard items.count < limit else { return nil }
            let name = field.prefix { $0 != 0x3D }
            items.append((text(name), text(field.dropFirst(name.count + 1))))
        }
        return items
    }

    private static func text(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        guard part.contains(where: { $0 == 0x25 || $0 == 0x2B }) else { return String(decoding: part, as: UTF8.self) }
        return String(decoding: PercentDecoder(part, plusIsSpace: true).bytes, as: UTF8.self)
    }

    /// A part of a path, or nil for a bad escape, invalid UTF-8 or a NUL.
    static func strictlyDecoded(_ part: Substring.UTF8View) -> String? {
        let decoder = PercentDecoder(part, plusIsSpace: false)
        guard decoder.isWellFormed, !decoder.bytes.contains(0) else { return nil }
        return String(validating: decoder.bytes, as: UTF8.self)
    }
}
