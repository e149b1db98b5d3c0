/// Comma-, semicolon- or tab-separated rows (RFC 4180), each with the number of the line it begins at.
///
/// The separator is the one the first line has more of; a byte order mark is passed over; bad UTF-8 is repaired.
package struct CSVReader: Sequence, IteratorProtocol, Sendable {
    /// One row, or why it cannot be read.
    package struct Row: Sendable, Hashable {
        package let line: Int
        package let fields: [String]
        /// A quoted field was never closed, or is longer than a field may be.
        package let isDamaged: Bool

        package init(line: Int, fields: [String], isDamaged: Bool = false) {
            self.line = line
            self.fields = fields
            self.isDamaged = isDamaged
        }
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var at = 0
    private var line = 1
    private static let fieldLimit = 8_192
    private static let quote = UInt8(ascii: "\"")

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = bytes.prefix { $0 != 0x0A }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].map { byte in (byte, head.count { $0 == byte }) }
        separator = candidates.max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
    }

    /// How far the reading has come, from 0 to 1.
    package var progress: Double { bytes.isEmpty ? 1 : Double(at) / Double(bytes.count) }

    package mutating func next() -> Row? {
        skipEmptyLines()
        guard at < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        var isDamaged = false
        repeat {
            let (field, isWhole) = readField()
            fields.append(field)
            isDamaged = isDamaged || !isWhole
        } while take(separator)
        endLine()
        return Row(line: start, fields: fields, isDamaged: isDamaged)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func skipEmptyLines() {
        while at < bytes.count, bytes[at] == 0x0A || bytes[at] == 0x0D {
            if bytes[at] == 0x0A { line += 1 }
            at += 1
        }
    }

    /// Whatever still stands on the line is passed over.
    private mutating func endLine() {
        while at < bytes.count, bytes[at] != 0x0A { at += 1 }
        if take(0x0A) { line += 1 }
    }

    private mutating func readField() -> (String, isWhole: Bool) {
        take(Self.quote) ? readQuoted() : readPlain()
    }

    private mutating func readPlain() -> (String, Bool) {
        let start = at
        while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
        return (Self.trimmed(bytes[start..<at]), at - start <= Self.fieldLimit)
    }

    private mutating func readQuoted() -> (String, Bool) {
        var field: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == Self.quote, !take(Self.quote) {
                return (Self.trimmed(field[...]), field.count <= Self.fieldLimit)
            }
            if byte == 0x0A { line += 1 }
            field.append(byte)
        }
        return (Self.trimmed(field[...]), false)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let inner = bytes.prefix(fieldLimit).drop { $0 == 0x20 || $0 == 0x09 }
        let end = inner.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? inner.startIndex
        return String(decoding: inner[..<end], as: UTF8.self)
    }
}
