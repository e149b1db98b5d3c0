/// How the letters of a file are written in bytes.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "UTF-8"
    case windows1252 = "WINDOWS-1252"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"

    /// By its byte order mark, by the zeros of Latin letters in UTF-16, or by whether it holds together as UTF-8.
    ///
    /// UTF-8 with a few broken bytes stays UTF-8: read as Windows-1252 every accent of it would be wrong.
    static func detect(_ bytes: [UInt8]) -> (encoding: TextEncoding, mark: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if let encoding = unmarkedUTF16(bytes.prefix(4_096)) { return (encoding, 0) }
        let sequences = UTF8Sequences(bytes)
        return (sequences.broken <= sequences.whole ? .utf8 : .windows1252, 0)
    }

    private static func unmarkedUTF16(_ head: ArraySlice<UInt8>) -> TextEncoding? {
        let zeros = head.enumerated().filter { $0.element == 0 }.map(\.offset)
        guard zeros.count * 4 > head.count else { return nil }
        let odd = zeros.count { $0 % 2 == 1 }
        return odd * 10 > zeros.count * 9 ? .utf16LittleEndian : odd * 10 < zeros.count ? .utf16BigEndian : nil
    }
}

/// The sequences of several bytes in what may be UTF-8: those that hold together, and bytes that belong to none.
struct UTF8Sequences {
    private(set) var whole = 0
    private(set) var broken = 0

    init(_ bytes: [UInt8]) {
        var at = 0
        while at < bytes.count {
            let length = Self.length(bytes[at])
            let tail = bytes[min(at + 1, bytes.count)..<min(at + max(length, 1), bytes.count)]
            let isWhole = length > 0 && tail.count == length - 1 && tail.allSatisfy { $0 & 0xC0 == 0x80 }
            if length != 1, isWhole { whole += 1 }
            if !isWhole { broken += 1 }
            at += isWhole ? length : 1
        }
    }

    /// Zero for a byte that begins none.
    private static func length(_ byte: UInt8) -> Int {
        switch byte {
        case 0x00...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }
}
