/// A question with its keys, titles and words cut into tokens.
package struct PreparedQuestion: Sendable {
    struct Words: Sendable {
        /// Number of the answer: the question's own first, those understood anywhere after them.
        let answer: Int
        let tokens: [Token]
        let source: String?
        let isTitle: Bool
    }

    package let question: Question
    let answers: [Answer]
    let words: [Words]
    let keys: [String: Int]
    /// It offers a row of named options rather than the known actions.
    let isMenu: Bool
    /// The model learned from replies to the appointment's question; it is asked about that, and where none is open.
    let isModelled: Bool

    init(_ question: Question, grammar: Grammar) {
        self.question = question
        answers = question.answers + question.anywhere
        var keys: [String: Int] = [:]
        var words: [Words] = []
        for (number, answer) in answers.enumerated() {
            for key in answer.keys where keys[Self.folded(key)] == nil { keys[Self.folded(key)] = number }
            let phrases = answer.words.map { ($0, false) } + (answer.title.map { [(Phrase($0), true)] } ?? [])
            for (phrase, isTitle) in phrases {
                let tokens = Self.tokens(of: phrase.text, grammar: grammar, dropsPictures: isTitle)
                guard !tokens.isEmpty else { continue }
                words.append(Words(answer: number, tokens: tokens, source: phrase.source, isTitle: isTitle))
            }
        }
        isModelled = question.answers.isEmpty || question.answers(.confirm) && question.answers(.cancel)
        self.keys = keys
        self.words = words
        isMenu = !question.answers.contains { [.confirm, .cancel, .reschedule, .yes, .no].contains($0.intent) }
    }

    private static func tokens(of text: String, grammar: Grammar, dropsPictures: Bool) -> [Token] {
        var tokens = Tokenizer.tokens(of: text).tokens.filter { !$0.isBoundary }
        if dropsPictures, tokens.contains(where: { $0.kind != .emoji }) { tokens.removeAll { $0.kind == .emoji } }
        grammar.name(&tokens)
        return tokens
    }

    private static func folded(_ key: String) -> String {
        Tokenizer.tokens(of: key).tokens.first { !$0.isBoundary }?.text ?? key
    }
}
