/// The two alphabets of RFC 4648, strict: no blanks, no foreign characters, no stray bits at the end.
package enum Base64: Sendable, Hashable {
    /// Section 4, with padding.
    case standard
    /// Section 5, without padding.
    case url

    package func encode(_ bytes: [UInt8]) -> String {
        let digits = self == .standard ? Base64.standardDigits : Base64.urlDigits
        return String(unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { text in
            var place = 0
            var index = 0
            while index < bytes.count {
                let left = min(3, bytes.count - index)
                let group =
                    UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
                    | (left > 2 ? UInt32(bytes[index + 2]) : 0)
                for digit in 0...left {
                    text[place] = digits.utf8Start[Int(group >> UInt32(18 - 6 * digit) & 63)]
                    place += 1
                }
                if self == .standard {
                    for _ in left..<3 {
                        text[place] = UInt8(ascii: "=")
                        place += 1
                    }
                }
                index += 3
            }
            return place
        }
    }

    /// Nil when the text is not exactly what ``encode(_:)`` makes, or holds more than `limit` bytes.
    package func decode(_ text: String, limit: Int = 1 << 20) -> [UInt8]? {
        var text = text
        return text.withUTF8 { decode($0, limit) }
    }

    private func decode(_ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> [UInt8]? {
        var digits = text[...]
        if self == .standard {
            guard text.count % 4 == 0 else { return nil }
            for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() }
        }
        guard digits.count % 4 != 1, digits.count / 4 * 3 + max(digits.count % 4 - 1, 0) <= limit else { return nil }
        let table = self == .standard ? Base64.standardValues : Base64.urlValues
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 3 / 4)
        var (bits, held): (UInt32, UInt32) = (0, 0)
        for digit in digits {
            let value = table[Int(digit)]
            guard value < 64 else { return nil }
            bits = bits << 6 | UInt32(value)
            held += 6
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> held))
                bits &= 1 << held - 1
            }
        }
        return bits == 0 ? bytes : nil
    }

    private static let standardDigits: StaticString =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    private static let urlDigits: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    private static let standardValues = values(of: standardDigits)
    private static let urlValues = values(of: urlDigits)

    private static func values(of digits: StaticString) -> [UInt8] {
        var values = [UInt8](repeating: 255, count: 256)
        for value in 0..<64 { values[Int(digits.utf8Start[value])] = UInt8(value) }
        return values
    }
}
