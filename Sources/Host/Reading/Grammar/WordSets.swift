/// Sets of words as rows of bits.
struct WordSets: Sendable {
    private let stride: Int
    private var bits: [UInt64]
    private var rows: [Set<Vocabulary.Word>: Int] = [:]

    init(words: Int) {
        stride = words / 64 + 1
        bits = []
    }

    mutating func add(_ words: Set<Vocabulary.Word>) -> Int {
        if let row = rows[words] { return row }
        let row = rows.count
        rows[words] = row
        bits.append(contentsOf: repeatElement(0, count: stride))
        for word in words { bits[row * stride + Int(word >> 6)] |= 1 << UInt64(word & 63) }
        return row
    }

    func contains(_ word: Vocabulary.Word, in row: Int) -> Bool {
        bits[row * stride + Int(word >> 6)] & (1 << UInt64(word & 63)) != 0
    }
}
