import Core

/// The forms in which WhatsApp's gateways name people.
enum WhatsAppIdentity {
    /// `BR.1234567890`: a country, a dot and an id that is no telephone number.
    static func isUserID(_ text: String) -> Bool {
        let bytes = text.utf8
        guard (4...160).contains(bytes.count), bytes.dropFirst(2).first == UInt8(ascii: ".") else { return false }
        return bytes.prefix(2).allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    static func isDigits(_ text: String) -> Bool {
        (5...20).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The number that international digits are, with or without their `+`.
    static func phone(_ number: String) -> Identity? {
        PhoneNumber.normalize(isDigits(number) ? "+" + number : number).map { Identity(.phone, $0) }
    }
}
