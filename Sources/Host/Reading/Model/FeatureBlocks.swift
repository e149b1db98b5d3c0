/// What the model sees of one reply: buckets of its letters, its words, and the grammar's own reading of it.
struct FeatureBlocks {
    static let letterBits: UInt32 = 16
    static let wordBits: UInt32 = 16
    static let grammarBits: UInt32 = 13

    private(set) var letters: [UInt32] = []
    private(set) var words: [UInt32] = []
    private(set) var grammar: [UInt32] = []

    init(_ view: ReplyView) {
        letters = LetterFeatures.buckets(of: view)
        words = WordFeatures(view).buckets()
        grammar = GrammarFeatures(view).buckets()
    }
}
