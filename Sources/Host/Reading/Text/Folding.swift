/// Writes a scalar as the plain character a reader compares: lower case, no accent, no decoration.
enum Folding {
    enum Folded: Equatable {
        case letter(UInt8)
        /// Two letters from one scalar: ß, æ.
        case letters(UInt8, UInt8)
        case digit(UInt8)
        /// Accents, skin tones, joiners, variation selectors, keycaps: nothing is left of them.
        case nothing
        case ordinal
        case space
        case symbol(Unicode.Scalar)
    }

    static func fold(_ scalar: Unicode.Scalar) -> Folded {
        let value = scalar.value
        if value < 0x80 { return ascii(UInt8(truncatingIfNeeded: value), scalar) }
        if value < 0x180 { return latin(value, scalar) }
        return beyond(value, scalar)
    }

    private static func ascii(_ byte: UInt8, _ scalar: Unicode.Scalar) -> Folded {
        switch byte {
        case 0x61...0x7A: .letter(byte)
        case 0x41...0x5A: .letter(byte + 32)
        case 0x30...0x39: .digit(byte)
        case 0x20, 0x09, 0x5F, 0x7E, 0x60, 0x22: .space
        case 0x2A: .space
        case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: .nothing
        default: .symbol(scalar)
        }
    }

    // Base letters of U+00C0…U+017F in order; "*" has none.
    private static let bases = Array(
        ("aaaaaa*ceeeeiiiidnooooo*ouuuuyt*aaaaaa*ceeeeiiiidnooooo*ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllllll"
            + "lnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

    private static func latin(_ value: UInt32, _ scalar: Unicode.Scalar) -> Folded {
        switch value {
        case 0xA0: return .space
        case 0xAA, 0xB0, 0xBA: return .ordinal
        case 0xB9: return .digit(0x31)
        case 0xB2: return .digit(0x32)
        case 0xB3: return .digit(0x33)
        case 0xAD: return .nothing
        case 0xC6, 0xE6: return .letters(0x61, 0x65)
        case 0xDF: return .letters(0x73, 0x73)
        case 0xD7: return .letter(0x78)
        case 0x80..<0xC0, 0xF7: return .symbol(scalar)
        default: break
        }
        let index = Int(value) - 0xC0
        guard bases.indices.contains(index), bases[index] != 0x2A else { return .symbol(scalar) }
        return .letter(bases[index])
    }

    private static func beyond(_ value: UInt32, _ scalar: Unicode.Scalar) -> Folded {
        switch value {
        case 0x300...0x36F, 0x200B...0x200F, 0x2060...0x2064, 0x20D0...0x20F0, 0xFE00...0xFE0F, 0xFEFF,
            0x202A...0x202E, 0x2066...0x2069, 0x1F3FB...0x1F3FF, 0xE0001...0xE01EF, 0x2640, 0x2642:
            .nothing
        case 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x201C...0x201F: .space
        case 0x2018, 0x2019, 0x02BC, 0x2032: .symbol("'")
        case 0x2010...0x2015, 0x2212: .symbol("-")
        case 0x2026: .symbol(".")
        case 0x2028, 0x2029: .symbol("\n")
        case 0xFF10...0xFF19: .digit(UInt8(truncatingIfNeeded: value - 0xFF10 + 0x30))
        case 0xFF21...0xFF3A: .letter(UInt8(truncatingIfNeeded: value - 0xFF21 + 0x61))
        case 0xFF41...0xFF5A: .letter(UInt8(truncatingIfNeeded: value - 0xFF41 + 0x61))
        case 0xFF1F: .symbol("?")
        case 0xFF0C: .symbol(",")
        case 0x2460...0x2468: .digit(UInt8(truncatingIfNeeded: value - 0x2460 + 0x31))
        case 0x2776...0x277E: .digit(UInt8(truncatingIfNeeded: value - 0x2776 + 0x31))
        case 0x24EA: .digit(0x30)
        case 0x1D400...0x1D6A3: mathematical((value - 0x1D400) % 52)
        case 0x1D7CE...0x1D7FF: .digit(UInt8(truncatingIfNeeded: (value - 0x1D7CE) % 10 + 0x30))
        default: .symbol(scalar)
        }
    }

    private static func mathematical(_ letter: UInt32) -> Folded {
        .letter(UInt8(truncatingIfNeeded: letter % 26 + 0x61))
    }
}
