/// Reads short replies of patients: what they want, how surely, and why.
///
/// Build once (its tables take a few milliseconds), share freely. Reading is pure: the same text, question and day give
/// the same reading.
package struct ReplyReader: Sendable {
    let grammar: Grammar

    package init() { grammar = Grammar(parsing: Lexicon.sources) }

    /// The reader everybody shares.
    package static let standard = ReplyReader()

    /// Readies a question's own words; do it once for each step.
    package func prepare(_ question: Question) -> PreparedQuestion {
        PreparedQuestion(question, grammar: grammar)
    }

    /// What `text` says to `question` on the day `today`.
    ///
    /// Text past 1,500 scalars or 160 words is not read.
    package func read(_ text: String, question: PreparedQuestion, today: CivilDate) -> Reading {
        let words = words(of: text)
        let acts = Selection.best(of: grammar.matches(in: words.tokens), tokens: words.tokens.count)
        let claims = AnswerMatcher(question: question, grammar: grammar, tokens: words.tokens).claims()
        var resolver = Resolver(
            tokens: words.tokens, acts: acts, answers: claims, question: question, grammar: grammar)
        let verdict = resolver.resolve()
        let moment = MomentReader(tokens: words.tokens, grammar: grammar, today: today).moment()
        return verdict.reading(of: text, tokens: words.tokens, moment: moment)
    }

    /// The same with a question not readied before: slower.
    package func read(_ text: String, question: Question = .appointment, today: CivilDate) -> Reading {
        read(text, question: prepare(question), today: today)
    }

    func words(of text: String) -> (tokens: [Token], truncated: Bool) {
        var (tokens, truncated) = Tokenizer.tokens(of: text)
        grammar.name(&tokens)
        return (tokens, truncated)
    }
}
