/// One line of a file with a caret below it, cut to what fits on a screen, and harmless to the terminal.
struct Excerpt {
    let line: String
    let caret: String

    private static let widest = 100
    private static let leading = 30

    /// - Parameter column: from 1, in characters (Unicode scalars).
    init(_ line: String, column: Int, length: Int) {
        let scalars = Array(line.unicodeScalars)
        let target = min(max(0, column - 1), scalars.count)
        let start = target > Self.widest - Self.leading ? target - Self.leading : 0
        let end = min(scalars.count, start + Self.widest)
        let shown = scalars[start..<end].map(Self.harmless)
        let before = start > 0 ? "…" : ""
        let underlined = max(1, min(length, end - target))
        let stop = min(end, target + underlined)
        self.line = before + shown.map(String.init).joined() + (end < scalars.count ? "…" : "")
        let indent = shown.prefix(target - start).reduce(before.count) { $0 + Self.width($1) }
        let width = shown[(target - start)..<(stop - start)].reduce(0) { $0 + Self.width($1) }
        caret = String(repeating: " ", count: indent) + String(repeating: "^", count: max(1, width))
    }

    /// Without anything a terminal would obey.
    static func harmless(_ text: String) -> String {
        var safe = ""
        for scalar in text.unicodeScalars { safe.unicodeScalars.append(harmless(scalar)) }
        return safe
    }

    private static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.properties.generalCategory {
        case .control: scalar == "\t" ? " " : "\u{FFFD}"
        case .format where scalar != "\u{200D}": "\u{FFFD}"
        case .lineSeparator, .paragraphSeparator: "\u{FFFD}"
        default: scalar
        }
    }

    /// Columns of a terminal, near enough: marks take none, pictures and East Asian letters two.
    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
