internal import ReplyTable

/// A linear model of replies over hashed features, and a second one that weighs it against the grammar.
///
/// `scripts/reading/train` makes its table. Sums are of small integers, the rest is fixed-order arithmetic of IEEE
/// doubles without a library's functions: the same reply has the same probabilities on every machine.
struct ReplyModel: Sendable {
    static let intents: [Intent] = [
        .confirm, .cancel, .reschedule, .question, .human, .optOut, .thanks, .greet, .late, .wrongNumber, .unknown,
    ]

    private let letters: WeightTable
    private let words: WeightTable
    private let grammar: WeightTable
    private let bias: [Double]
    /// A row for each intent: what the margins, the grammar's choice and its confidence weigh.
    private let judge: [[Double]]
    private let judgeBias: [Double]

    /// The model in the program; nil when its table is not whole.
    static let standard = ReplyModel(ReplyTable())

    init?(_ bytes: ReplyTable) {
        let count = Self.intents.count
        var reader = TableReader(bytes)
        guard reader.magic("RRM1"),
            let letters = reader.table(rows: 1 << FeatureBlocks.letterBits, columns: count),
            let words = reader.table(rows: 1 << FeatureBlocks.wordBits, columns: count),
            let grammar = reader.table(rows: 1 << FeatureBlocks.grammarBits, columns: count),
            let bias = reader.doubles(count), let judge = reader.doubles(count * count * 3),
            let judgeBias = reader.doubles(count), reader.isAtEnd
        else { return nil }
        self.letters = letters
        self.words = words
        self.grammar = grammar
        self.bias = bias
        self.judge = (0..<count).map { Array(judge[($0 * count * 3)..<(($0 + 1) * count * 3)]) }
        self.judgeBias = judgeBias
    }

    /// How probable each intent is, in the order of `intents`.
    func probabilities(_ blocks: FeatureBlocks, grammarIntent: Intent, confidence: Double) -> [Double] {
        let margins = margins(blocks)
        let choice = Self.intents.firstIndex(of: grammarIntent)
        let logits = judge.indices.map { row in
            var sum = judgeBias[row]
            for (column, margin) in margins.enumerated() { sum += judge[row][column] * margin }
            if let choice {
                sum += judge[row][margins.count + choice]
                sum += judge[row][margins.count * 2 + choice] * confidence
            }
            return sum
        }
        return Self.softmax(logits)
    }

    private func margins(_ blocks: FeatureBlocks) -> [Double] {
        let parts = [
            letters.sums(blocks.letters, dividing: true), words.sums(blocks.words, dividing: true),
            grammar.sums(blocks.grammar, dividing: false),
        ]
        return bias.indices.map { column in parts.reduce(bias[column]) { $0 + $1[column] } }
    }

    /// How much the run of words that hashes to `bucket` speaks for an intent.
    func wordWeight(_ bucket: UInt32, for intent: Intent) -> Int {
        guard let column = Self.intents.firstIndex(of: intent) else { return 0 }
        return words.weight(row: Int(bucket), column: column)
    }

    private static func softmax(_ logits: [Double]) -> [Double] {
        let top = logits.max() ?? 0
        let powers = logits.map { Exponential.of($0 - top) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
