/// Telephone numbers as they are matched: E.164, Brazil's mobiles with their ninth digit.
///
/// WhatsApp ids made before 2012–2016 lack the ninth digit; both forms name one person. Landlines
/// (first digit 2 to 5) never take it. Source: `providers.md` §8.
package enum PhoneNumber {
    /// `+5541988887777` from `whatsapp:+554188887777`, `(41) 98888-7777`, `5541988887777`; nil when it is no number.
    /// - Parameter country: the calling code put before national numbers; Brazil's by default.
    package static func normalize(_ text: String, country: String = "55") -> String? {
        guard text.utf8.count <= 64, hasOnlyPunctuation(text) else { return nil }
        var number = text.utf8.filter(isDigit)
        guard number.count <= 15 else { return nil }
        let isInternational = text.utf8.contains(plus) || (number.starts(with: country.utf8) && number.count >= 12)
        if !isInternational { number = Array(country.utf8) + number.drop { $0 == zero } }
        guard (8...15).contains(number.count) else { return nil }
        addNinthDigit(to: &number)
        return String(decoding: [plus] + number, as: UTF8.self)
    }

    private static let plus = UInt8(ascii: "+")
    private static let zero = UInt8(ascii: "0")

    private static func isDigit(_ byte: UInt8) -> Bool { (zero...UInt8(ascii: "9")).contains(byte) }

    private static func hasOnlyPunctuation(_ text: String) -> Bool {
        let number = text.hasPrefix("whatsapp:") ? text.utf8.dropFirst(9) : text.utf8[...]
        return number.allSatisfy { byte in
            isDigit(byte) || byte == plus || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
        }
    }

    private static func addNinthDigit(to number: inout [UInt8]) {
        guard number.count == 12, number.starts(with: "55".utf8),
            (UInt8(ascii: "6")...UInt8(ascii: "9")).contains(number[4])
        else { return }
        number.insert(UInt8(ascii: "9"), at: 4)
    }

    /// `+55•••••7777`: enough to recognise in a log, not enough to call.
    package static func masked(_ number: String) -> String {
        guard number.count > 7 else { return "•••" }
        return number.prefix(3) + "•••••" + number.suffix(4)
    }
}
