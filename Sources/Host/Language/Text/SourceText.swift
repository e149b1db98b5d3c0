/// A file's bytes with its lines found, so that a diagnostic can point into them.
package struct SourceText: Sendable {
    package let bytes: [UInt8]
    /// Where each line begins.
    private let starts: [Int]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        self.starts = starts
    }

    package var lineCount: Int { starts.count }

    /// The text of a line, counted from 1, without its end; empty when there is none.
    package func line(_ number: Int) -> String {
        guard number >= 1, number <= starts.count else { return "" }
        let start = starts[number - 1]
        let end = number < starts.count ? starts[number] - 1 : bytes.count
        let text = bytes[start..<max(start, end)]
        return String(decoding: text.last == UInt8(ascii: "\r") ? text.dropLast() : text, as: UTF8.self)
    }

    /// The line and column, both from 1, of a byte.
    package func place(ofByte offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let end = min(max(offset, starts[low]), bytes.count)
        let column = bytes[starts[low]..<end].count { $0 & 0xC0 != 0x80 }
        return (low + 1, column + 1)
    }

    /// The byte at a line and a column, both from 1; nil when there is none.
    func offset(line: Int, column: Int) -> Int? {
        guard starts.indices.contains(line - 1) else { return nil }
        var offset = starts[line - 1]
        var left = column - 1
        while left > 0 || offset < bytes.count && bytes[offset] & 0xC0 == 0x80 {
            guard offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") else { return nil }
            if bytes[offset] & 0xC0 != 0x80 { left -= 1 }
            offset += 1
        }
        return offset
    }

    /// Where `piece` begins for the `skipped + 1`-th time in a range of bytes.
    func find(_ piece: String, in range: Range<Int>, after skipped: Int) -> Int? {
        let wanted = Array(piece.utf8)
        let range = range.clamped(to: bytes.indices)
        guard let first = wanted.first, range.count >= wanted.count else { return nil }
        var left = skipped
        var at = range.lowerBound
        while at + wanted.count <= range.upperBound {
            if bytes[at] == first, bytes[at..<at + wanted.count].elementsEqual(wanted) {
                if left == 0 { return at }
                left -= 1
                at += wanted.count
            } else {
                at += 1
            }
        }
        return nil
    }

    /// How often `piece` stands in the text, one after the other.
    func count(of piece: String) -> Int {
        var count = 0
        var at = 0
        while let found = find(piece, in: at..<bytes.count, after: 0) {
            count += 1
            at = found + max(1, piece.utf8.count)
        }
        return count
    }
}
