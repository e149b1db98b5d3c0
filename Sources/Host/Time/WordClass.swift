/// What a character is when text is cut into words.
enum WordClass: Hashable {
    case space
    case digit
    case letter
    /// An accent of its own, which belongs to the letter before it.
    case accent
    /// Stands alone.
    case sign
    /// Anything else; neighbours stay together, so that a message shows the whole of it.
    case foreign

    /// The class, and what the character becomes when it is folded.
    static func of(_ scalar: Unicode.Scalar) -> (WordClass, Unicode.Scalar) {
        switch scalar {
        case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}": (.space, scalar)
        case "0"..."9": (.digit, scalar)
        case "a"..."z": (.letter, scalar)
        case "A"..."Z": (.letter, Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value + 32)))
        case "\u{300}"..."\u{36F}": (.accent, scalar)
        case "-", "\u{2010}"..."\u{2015}", "\u{2212}": (.sign, "-")
        case "\u{21}"..."\u{7E}": (.sign, scalar)
        default: withoutAccent(scalar).map { (.letter, $0) } ?? (.foreign, scalar)
        }
    }

    private static func withoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "à"..."å", "À"..."Å", "ª": "a"
        case "ç", "Ç": "c"
        case "è"..."ë", "È"..."Ë": "e"
        case "ì"..."ï", "Ì"..."Ï": "i"
        case "ñ", "Ñ": "n"
        case "ò"..."ö", "Ò"..."Ö", "º": "o"
        case "ù"..."ü", "Ù"..."Ü": "u"
        default: nil
        }
    }
}
