import Time

/// Reads short replies of patients: what they want, how surely, and why.
///
/// Build once (its tables take some tens of milliseconds), share freely. Reading is pure: the same text, question and day
/// give the same reading.
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
        let tokens = words(of: text).tokens
        let acts = acts(in: tokens)
        let frame = CourtesyFrame(tokens: tokens, acts: acts)
        let moment = MomentReader(tokens: tokens, grammar: grammar, today: today).moment()
        guard !frame.courtesies.isEmpty else {
            return verdict(tokens, acts, question).reading(of: text, tokens: tokens, moment: moment)
        }
        let core = Array(tokens[frame.core])
        let inner = verdict(core, self.acts(in: core), question)
        if inner.says(nothingIn: core) || inner.reason.isEmpty && frame.opensWithThanks {
            return verdict(tokens, acts, question).reading(of: text, tokens: tokens, moment: moment)
        }
        let polite = frame.courtesies.map { $0.kind == .greet ? Intent.greet : .thanks }
        return inner.adding(polite).reading(of: text, tokens: core, moment: moment)
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

    func acts(in tokens: [Token]) -> [Act] {
        Selection.best(of: grammar.matches(in: tokens), tokens: tokens.count)
    }

    private func verdict(_ tokens: [Token], _ acts: [Act], _ question: PreparedQuestion) -> Verdict {
        let answers = AnswerMatcher(question: question, grammar: grammar, tokens: tokens).claims()
        var resolver = Resolver(tokens: tokens, acts: acts, answers: answers, question: question, grammar: grammar)
        return resolver.resolve()
    }
}
