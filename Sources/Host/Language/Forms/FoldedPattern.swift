/// Regular expressions that read words as the reader of times does: in any case, with or without accents.
///
/// Only what both ECMA-262 and Python understand, and no flags.
enum FoldedPattern {
    /// `uteis` → `[uUùÙúÚ…][tT]…`; a blank stands for any.
    static func word(_ folded: String) -> String {
        folded.map { character in
            if character == " " { return "\\s+" }
            if character == "-" { return "\\s*[-‐-―−]\\s*" }
            guard character.isLetter else { return character.isNumber ? String(character) : "\\\(character)" }
            return "[\(character)\(character.uppercased())\(accented[character] ?? "")]"
        }.joined()
    }

    /// Any of the words, the longest first.
    static func any(_ words: some Sequence<String>) -> String {
        "(?:" + words.sorted { ($0.count, $0) > ($1.count, $1) }.map(word).joined(separator: "|") + ")"
    }

    private static let accented: [Character: String] = [
        "a": "à-åÀ-Å", "c": "çÇ", "e": "è-ëÈ-Ë", "i": "ì-ïÌ-Ï", "n": "ñÑ", "o": "ò-öÒ-Ö", "u": "ù-üÙ-Ü",
    ]
}
