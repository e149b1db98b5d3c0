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
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x26) ?? bytes.count
            if end > start {
                guard items.count < limit else { return nil }
                items.append(field(UnsafeBufferPointer(rebasing: bytes[start..<end])))
            }
            start = end + 1
        }
        return items
    }

    private static func field(_ bytes: UnsafeBufferPointer<UInt8>) -> (name: String, value: String) {
        guard let mark = bytes.firstIndex(of: 0x3D) else { return (text(bytes), "") }
        return (
            text(UnsafeBufferPointer(rebasing: bytes[..<mark])),
            text(UnsafeBufferPointer(rebasing: bytes[(mark + 1)...]))
        )
    }

    private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard bytes.contains(where: { $0 == 0x25 || $0 == 0x2B }) else { return String(decoding: bytes, as: UTF8.self) }
        return String(unsafeUninitializedCapacity: bytes.count) { decoded in
            PercentDecoding.write(bytes, into: decoded, plusIsSpace: true).count
        }
    }
}
