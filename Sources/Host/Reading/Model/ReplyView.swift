/// A reply as the model looks at it: its tokens as plain symbols, and what the grammar made of them.
///
/// A key of the question stands as the intent it chooses, so that a question with other keys is read alike.
struct ReplyView {
    let tokens: [Token]
    let acts: [Act]
    let claims: [Claim]
    let verdict: Verdict
    let rules: [Rule]
    /// Each token as typed, folded.
    let typed: [String]
    /// Each token as the grammar's word, where it has one.
    let named: [String]
    /// Each token's class of words, else its word.
    let tags: [String]
    let refuses: [Bool]

    init(
        tokens: [Token], acts: [Act], claims: [Claim], verdict: Verdict, grammar: Grammar, question: PreparedQuestion
    ) {
        self.tokens = tokens
        self.acts = acts
        self.claims = claims
        self.verdict = verdict
        rules = grammar.rules
        typed = tokens.map { Self.symbol($0, question) ?? $0.text }
        named = tokens.map { token in
            Self.symbol(token, question)
                ?? (token.word == Vocabulary.other ? token.text : grammar.vocabulary.words[Int(token.word)])
        }
        tags = tokens.map { token in
            Self.symbol(token, question) ?? grammar.tag(of: token.word)
                ?? (token.word == Vocabulary.other ? "<>" : grammar.vocabulary.words[Int(token.word)])
        }
        refuses = tokens.map { grammar.isWord($0.word, in: .neg) }
    }

    /// What stands for a sign, a number or a key.
    private static func symbol(_ token: Token, _ question: PreparedQuestion) -> String? {
        switch token.kind {
        case .comma: ","
        case .stop: "."
        case .mark: "?"
        case .time: "T"
        case .date: "D"
        case .url: "U"
        case .number: key(token, question) ?? (token.text.utf8.count > 2 ? "N" : "#")
        case .emoji, .word: nil
        }
    }

    private static func key(_ token: Token, _ question: PreparedQuestion) -> String? {
        let text = token.text.utf8.count <= 3 ? String(token.value) : token.text
        guard let answer = question.keys[text], question.answers.indices.contains(answer) else { return nil }
        switch question.answers[answer].intent {
        case .confirm, .yes: return "K"
        case .cancel, .no: return "L"
        case .reschedule: return "M"
        default: return "#"
        }
    }
}
