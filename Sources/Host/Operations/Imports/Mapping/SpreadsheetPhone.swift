import Core

/// A number without what spreadsheets do to it: `5511987650001.0`, `5,511987650001E+12`, `'11987650001`.
struct SpreadsheetPhone {
    let text: String

    init(_ written: String) throws(CellFault) {
        var text = written.trimmed
        if text.hasPrefix("'") || text.hasPrefix("=") { text = String(text.dropFirst()).trimmed }
        if text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count > 2 {
            text = String(text.dropFirst().dropLast())
        }
        if text.lowercased().hasPrefix("tel:") { text = String(text.dropFirst(4)) }
        guard !text.contains(where: { $0 == "/" || $0 == ";" || $0 == "|" }) else { throw .several(written) }
        if let number = try Self.scientific(text, written) { text = number }
        self.text = Self.withoutDecimals(text)
    }

    /// `5.511987650001E12` when no digit was rounded away.
    private static func scientific(_ text: String, _ written: String) throws(CellFault) -> String? {
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2, let mantissa = parts.first, let last = parts.last else { return nil }
        let isNumber =
            !mantissa.isEmpty && mantissa.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
        guard isNumber, let power = Int(last.drop { $0 == "+" }) else { return nil }
        let sides = mantissa.split(whereSeparator: { $0 == "." || $0 == "," })
        let decimals = sides.dropFirst().joined()
        guard sides.count <= 2, (7...15).contains(power), decimals.utf8.count <= power,
            decimals.utf8.count >= 7
        else { throw .rounded(written) }
        return sides.joined() + String(repeating: "0", count: power - decimals.utf8.count)
    }

    /// `.0` and `,00` after eight digits or more.
    private static func withoutDecimals(_ text: String) -> String {
        guard let point = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return text }
        let whole = text[..<point]
        let decimals = text[text.index(after: point)...]
        let isDecimal = !decimals.isEmpty && decimals.utf8.count <= 2 && decimals.allSatisfy { $0 == "0" }
        let digits = whole.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") }
        return isDecimal && digits && whole.utf8.count >= 8 ? String(whole) : text
    }
}

extension CellFault {
    fileprivate static func several(_ text: String) -> CellFault {
        CellFault(
            pt: "\(quoted(text)) tem mais de um telefone; deixe um só",
            en: "\(quoted(text)) is more than one number; leave one")
    }

    fileprivate static func rounded(_ text: String) -> CellFault {
        CellFault(
            pt: "\(quoted(text)) perdeu dígitos na planilha; formate a coluna como texto",
            en: "\(quoted(text)) lost digits in the spreadsheet; format the column as text")
    }
}
