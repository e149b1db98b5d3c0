/// Percent-encoding of RFC 3986.
package enum PercentEncoding {
    /// Text as one segment of a path, or one value of a query or form: only unreserved characters stay.
    package static func segment(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isUnreserved(byte) { bytes.append(byte) } else { append(byte, to: &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `name=value&…` of a form.
    package static func form(_ fields: [(name: String, value: String)]) -> String {
        fields.map { segment($0.name) + "=" + segment($0.value) }.joined(separator: "&")
    }

    /// One name or value of a form: `+` is a space, a bad escape stands for itself, invalid UTF-8 becomes U+FFFD.
    package static func decodedForm(_ text: ArraySlice<UInt8>) -> String {
        guard text.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
            return String(decoding: text, as: UTF8.self)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var place = text.startIndex
        while place < text.endIndex {
            if text[place] == UInt8(ascii: "%"), let byte = escaped(text[place...]) {
                bytes.append(byte)
                place += 3
            } else {
                bytes.append(text[place] == UInt8(ascii: "+") ? UInt8(ascii: " ") : text[place])
                place += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The byte that `%XY` at the start of `text` stands for.
    private static func escaped(_ text: ArraySlice<UInt8>) -> UInt8? {
        guard text.count >= 3, let high = digit(text[text.startIndex + 1]), let low = digit(text[text.startIndex + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
    }
}
