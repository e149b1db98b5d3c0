import Core

/// A number of Brazil by its form: an area code that exists, then eight digits, or nine that begin with 9.
///
/// Calls from outside (`+`), `00`, the trunk's `0`, a carrier's code and a missing area code are understood.
struct BrazilianPhone {
    let e164: String

    /// Nil when it is another country's, or no geographic number (`0800`).
    init?(_ text: String, areaCode: String?) throws(CellFault) {
        guard text.utf8.count <= 64, Self.hasOnlyPunctuation(text) else { throw .noPhone(text) }
        let isInternational = text.utf8.contains(UInt8(ascii: "+"))
        var digits = text.utf8.filter { (0x30...0x39).contains($0) }[...]
        if isInternational {
            guard digits.starts(with: "55".utf8) else { return nil }
            digits = digits.dropFirst(2)
        } else {
            if Self.isServiceNumber(digits) { return nil }
            digits = Self.withoutCallingCodes(digits)
        }
        digits = digits.drop { $0 == 0x30 }
        if digits.count == 8 || (digits.count == 9 && digits.first == 0x39) {
            guard let areaCode else { throw .noAreaCode(text) }
            digits = Array(areaCode.utf8) + digits
        }
        try Self.check(digits, text)
        e164 = "+55" + String(decoding: digits, as: UTF8.self)
    }

    /// `00 55`, `55` before a whole number, `0` and the two digits of a carrier.
    private static func withoutCallingCodes(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var digits = digits
        let isTrunk = digits.first == 0x30
        digits = digits.drop { $0 == 0x30 }
        if digits.starts(with: "55".utf8), (12...14).contains(digits.count) { return digits.dropFirst(2) }
        // 0 15 11 98765-0004
        if isTrunk, digits.count == 12 || digits.count == 13 { return digits.dropFirst(2) }
        return digits
    }

    /// `0800`, `0300`, `0500`, `0900`, `4004`: no area code belongs before them.
    private static func isServiceNumber(_ digits: ArraySlice<UInt8>) -> Bool {
        ["0800", "0300", "0500", "0900"].contains { digits.starts(with: $0.utf8) }
            || (digits.count == 8 && digits.starts(with: "400".utf8))
    }

    private static func check(_ digits: ArraySlice<UInt8>, _ text: String) throws(CellFault) {
        guard digits.count == 10 || digits.count == 11 else { throw .noPhone(text) }
        let area = String(decoding: digits.prefix(2), as: UTF8.self)
        guard areaCodes.contains(area) else { throw .unknownAreaCode(area, text) }
        let first = digits.dropFirst(2).first ?? 0
        let isSound = digits.count == 11 ? first == 0x39 : (0x32...0x39).contains(first)
        guard isSound else { throw .noPhone(text) }
    }

    private static func hasOnlyPunctuation(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { "0123456789+-. ()\u{A0}\u{2010}\u{2011}\u{2013}".unicodeScalars.contains($0) }
    }

    /// Anatel's numbering plan, in use.
    private static let areaCodes: Set<String> = {
        let ranges = [11...19, 21...22, 24...24, 27...28, 31...35, 37...38, 41...49, 51...51, 53...55, 61...69]
        let more = [71...71, 73...75, 77...77, 79...79, 81...89, 91...99]
        return Set((ranges + more).flatMap { $0 }.map { String($0) })
    }()
}

extension CellFault {
    fileprivate static func noAreaCode(_ text: String) -> CellFault {
        CellFault(
            pt: "\(quoted(text)) não tem DDD; escreva-o, ou diga `importacao: { ddd: 11 }` no arquivo da clínica",
            en: "\(quoted(text)) has no area code; write it, or say `import: { area_code: 11 }` in the tenant's file")
    }

    fileprivate static func unknownAreaCode(_ area: String, _ text: String) -> CellFault {
        CellFault(
            pt: "\(quoted(text)) não é um telefone: o DDD \(area) não existe",
            en: "\(quoted(text)) is no phone number: there is no area code \(area)")
    }
}
