import YAML

/// How a text is written in a file.
enum ScalarText {
    /// Whether a text of one line stands for itself without quotes, in a list in brackets too.
    /// - Parameter old: a text that does so where this one is to stand.
    static func isPlain(_ text: String, like old: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        let opening: Set<Unicode.Scalar> = ["#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", " ", "?", ":"]
        guard !opening.contains(first), last != " ", last != ":", !text.hasPrefix("- "), text != "-" else {
            return false
        }
        let inside: Set<Unicode.Scalar> = [",", "[", "]", "{", "}"]
        guard
            !text.unicodeScalars.contains(where: {
                inside.contains($0) && !old.unicodeScalars.contains($0) || $0.value < 32
            })
        else { return false }
        return !text.contains(": ") && !text.contains(" #")
    }

    /// In double quotes, on one line.
    static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "\"", "\\": escaped += "\\" + String(scalar)
            case "\n": escaped += "\\n"
            case "\t": escaped += "\\t"
            case "\u{85}": escaped += "\\N"
            case "\u{2028}": escaped += "\\L"
            case "\u{2029}": escaped += "\\P"
            case _ where scalar.value < 32 || scalar.value == 127:
                let code = String(scalar.value, radix: 16)
                escaped += "\\x" + String(repeating: "0", count: 2 - code.count) + code
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return "\"\(escaped)\""
    }

    /// As it stands in the file; `'…'` as `"…"` where that needs no escapes.
    static func canonical(_ raw: String, _ style: YAMLNode.Style) -> String {
        guard style == .single, raw.utf8.count >= 2 else { return raw }
        let body = raw.dropFirst().dropLast()
        return body.contains { $0 == "'" || $0 == "\"" || $0 == "\\" || $0.isNewline } ? raw : "\"\(body)\""
    }
}
