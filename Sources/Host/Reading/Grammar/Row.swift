/// The tokens as matching needs them.
struct Row {
    let words: [Vocabulary.Word]
    /// Signs and pictures end a clause.
    let isEdge: [Bool]
    /// From here on there are only signs and pictures.
    let tail: Int

    init(_ tokens: [Token]) {
        words = tokens.map(\.word)
        isEdge = tokens.map { $0.isBoundary || $0.kind == .emoji }
        tail = (isEdge.lastIndex(of: false) ?? -1) + 1
    }
}
