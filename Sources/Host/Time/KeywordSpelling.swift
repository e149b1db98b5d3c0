/// How a keyword is compared: case, accents, `_` and `-` make no difference, so that `Opções` is `opcoes` and `vá-para`
/// is `va_para`. Names that a clinic chooses are compared as they are written.
package enum KeywordSpelling {
    /// Whether the two are one keyword; costs no memory, as most differ at their first letter.
    package static func isSame(_ word: some StringProtocol, _ keyword: some StringProtocol) -> Bool {
        var left = word.unicodeScalars.makeIterator()
        var right = keyword.unicodeScalars.makeIterator()
        while let one = next(&left) {
            guard one == next(&right) else { return false }
        }
        return next(&right) == nil
    }

    /// What every spelling of one keyword has in common.
    package static func fold(_ word: some StringProtocol) -> String {
        var scalars = word.unicodeScalars.makeIterator()
        var folded = ""
        while let scalar = next(&scalars) { folded.unicodeScalars.append(scalar) }
        return folded
    }

    /// The next letter that counts; a mark that stands apart from its letter (as macOS writes accents) does not.
    private static func next(_ scalars: inout some IteratorProtocol<Unicode.Scalar>) -> Unicode.Scalar? {
        while let scalar = scalars.next() {
            switch scalar.value {
            case 0x5F, 0x2D, 0x300...0x36F: continue
            case 0x41...0x5A: return Unicode.Scalar(scalar.value + 0x20)
            case ..<0x80: return scalar
            default: return plain(scalar)
            }
        }
        return nil
    }

    /// A Latin letter without its accent; any other as it is.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xC0...0xC5, 0xE0...0xE5: "a"
        case 0xC7, 0xE7: "c"
        case 0xC8...0xCB, 0xE8...0xEB: "e"
        case 0xCC...0xCF, 0xEC...0xEF: "i"
        case 0xD1, 0xF1: "n"
        case 0xD2...0xD6, 0xF2...0xF6: "o"
        case 0xD9...0xDC, 0xF9...0xFC: "u"
        default: scalar
        }
    }
}
