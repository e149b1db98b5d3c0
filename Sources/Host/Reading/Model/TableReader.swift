internal import ReplyTable

/// Takes a trained table apart: little-endian doubles and signed bytes, nothing past the end.
struct TableReader {
    private let bytes: ReplyTable
    private var offset = 0

    init(_ bytes: ReplyTable) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func magic(_ text: String) -> Bool {
        guard let start = take(text.utf8.count) else { return false }
        return text.utf8.enumerated().allSatisfy { bytes.byte(at: start + $0.offset) == $0.element }
    }

    mutating func doubles(_ count: Int) -> [Double]? {
        take(count * 8).map { start in (0..<count).map { double(at: start + $0 * 8) } }
    }

    mutating func table(rows: Int, columns: Int) -> WeightTable? {
        guard let unit = doubles(1)?.first, let start = take(rows * columns) else { return nil }
        return WeightTable(columns: columns, unit: unit, bytes: bytes, start: start)
    }

    private func double(at start: Int) -> Double {
        Double(bitPattern: (0..<8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(bytes.byte(at: start + $1)) })
    }

    private mutating func take(_ count: Int) -> Int? {
        guard count >= 0, bytes.count - offset >= count else { return nil }
        defer { offset += count }
        return offset
    }
}
