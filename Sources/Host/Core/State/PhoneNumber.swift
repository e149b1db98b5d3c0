/// Telephone numbers as they are matched: E.164, Brazil's mobiles with their ninth digit.
///
/// WhatsApp ids made before 2012–2016 lack the ninth digit; both forms name one person. Landlines
/// (first digit 2 to 5) never take it. Source: `providers.md` §8.
package enum PhoneNumber {
    /// `+5541988887777` from `whatsapp:+554188887777`, `(41) 98888-7777`, `5541988887777`; nil when it is no number.
    /// - Parameter country: the calling code put before national numbers; Brazil's by default.
    package static func normalize(_ text: String, country: String = "55") -> String? {
        let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init)
        guard digits.count <= 15, text.utf8.count <= 64, hasOnlyPunctuation(text) else { return nil }
        let number = String(digits)
        let international = text.contains("+") || (number.hasPrefix(country) && number.count >= 12)
        let full = international ? number : country + trimmedZeros(number)
        guard full.count >= 8, full.count <= 15 else { return nil }
        return "+" + withNinthDigit(full)
    }

    private static func hasOnlyPunctuation(_ text: String) -> Bool {
        let number = text.hasPrefix("whatsapp:") ? text.dropFirst(9) : text[...]
        return number.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || "+-. ()".unicodeScalars.contains($0) }
    }

    private static func trimmedZeros(_ number: String) -> Substring { number.drop { $0 == "0" } }

    private static func withNinthDigit(_ number: String) -> String {
        guard number.hasPrefix("55"), number.count == 12 else { return number }
        let first = number.index(number.startIndex, offsetBy: 4)
        guard ("6"..."9").contains(number[first]) else { return number }
        return number[..<first] + "9" + number[first...]
    }

    /// `+55•••••7777`: enough to recognise in a log, not enough to call.
    package static func masked(_ number: String) -> String {
        guard number.count > 7 else { return "•••" }
        return number.prefix(3) + "•••••" + number.suffix(4)
    }
}
