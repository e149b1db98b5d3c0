/// The fields of an `application/x-www-form-urlencoded` text, in order.
///
/// Decoded as the WHATWG URL Standard §5.1 says: `+` is a space, a `%` that no two hex digits follow
/// stands for itself, invalid UTF-8 becomes U+FFFD, empty fields are left out.
package struct FormFields: Sendable {
    package typealias Field = (name: String, value: String)

    package let items: [Field]

    /// Nil where there are more than `limit` fields.
    package init?(decoding bytes: [UInt8], limit: Int = 256) {
        var items: [Field] = []
        items.reserveCapacity(32)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "&")) ?? bytes.count
            if end > start {
                guard items.count < limit else { return nil }
                items.append(Self.field(bytes[start..<end]))
            }
            start = end + 1
        }
        self.items = items
    }

    package init?(decoding text: String, limit: Int = 256) {
        self.init(decoding: Array(text.utf8), limit: limit)
    }

    /// The first value of that name, which is ASCII.
    ///
    /// What Unicode calls equivalent to it and is not the same has more bytes.
    package subscript(_ name: String) -> String? {
        let length = name.utf8.count
        return items.first { $0.name.utf8.count == length && $0.name == name }?.value
    }

    private static func field(_ bytes: ArraySlice<UInt8>) -> Field {
        guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else {
            return (PercentEncoding.decodedForm(bytes), "")
        }
        return (
            PercentEncoding.decodedForm(bytes[..<equals]), PercentEncoding.decodedForm(bytes[(equals + 1)...])
        )
    }
}
