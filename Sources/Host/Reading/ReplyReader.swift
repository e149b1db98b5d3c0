import Time

/// Reads short replies of patients: what they want, how surely, and why.
///
/// Build once (its tables take some tens of milliseconds), share freely. Reading is pure: the same text, question and day
/// give the same reading.
package struct ReplyReader: Sendable {
    let grammar: Grammar
    private let model: ReplyModel?

    package init() { self.init(model: .standard) }

    /// Without a model the grammar reads alone.
    init(model: ReplyModel?) {
        grammar = Grammar(parsing: Lexicon.sources)
        self.model = model
    }

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
        let moment = MomentReader(tokens: tokens, grammar: grammar, today: today).moment()
        let judged = judged(tokens, question)
        return (arbitrated(judged, all: tokens, question) ?? judged).reading(of: text, moment: moment)
    }

    /// What the grammar alone makes of words the clinic wrote itself.
    func readAlone(_ text: String, question: PreparedQuestion, today: CivilDate) -> Reading {
        judged(words(of: text).tokens, question).reading(of: text, moment: nil)
    }

    /// What the model and the grammar say together; nil where the grammar speaks alone.
    private func arbitrated(_ judged: Judgement, all tokens: [Token], _ question: PreparedQuestion) -> Judgement? {
        guard let model, question.isModelled, !judged.verdict.isOwn, tokens.contains(where: { !$0.isBoundary }) else {
            return nil
        }
        let view = view(of: tokens, judged, question)
        let arbiter = Arbiter(
            model: model, verdict: judged.verdict,
            probabilities: model.probabilities(
                FeatureBlocks(view), grammarIntent: judged.verdict.intent, confidence: judged.verdict.confidence))
        let (intent, confidence) = arbiter.ruling()
        if intent == judged.verdict.intent {
            return Judgement(
                tokens: judged.tokens, acts: judged.acts, verdict: judged.verdict.with(confidence: confidence))
        }
        let isDoubt = intent == .unknown
        let range = Likeness(view: view, model: model).words(for: isDoubt ? judged.verdict.intent : intent)
        let claim = Claim(
            intent, weight: Int(confidence * 100), range: range, rule: isDoubt ? "not-sure" : "resembles")
        return Judgement(
            tokens: tokens, acts: judged.acts,
            verdict: judged.verdict.overruled(by: claim, confidence: confidence, question: question.question))
    }

    /// What the grammar makes of the reply, the courtesies around it set aside.
    private func judged(_ tokens: [Token], _ question: PreparedQuestion) -> Judgement {
        let acts = acts(in: tokens)
        let frame = CourtesyFrame(tokens: tokens, acts: acts)
        guard !frame.courtesies.isEmpty else {
            return Judgement(tokens: tokens, acts: acts, verdict: verdict(tokens, acts, question))
        }
        let core = Array(tokens[frame.core])
        let inner = verdict(core, self.acts(in: core), question)
        if inner.says(nothingIn: core) || inner.reason.isEmpty && frame.opensWithThanks {
            return Judgement(tokens: tokens, acts: acts, verdict: verdict(tokens, acts, question))
        }
        let polite = frame.courtesies.map { $0.kind == .greet ? Intent.greet : .thanks }
        return Judgement(tokens: core, acts: acts, verdict: inner.adding(polite))
    }

    /// What the model sees of a reply.
    func features(of text: String, question: PreparedQuestion) -> (blocks: FeatureBlocks, verdict: Verdict) {
        let tokens = words(of: text).tokens
        let judged = judged(tokens, question)
        return (FeatureBlocks(view(of: tokens, judged, question)), judged.verdict)
    }

    private func view(of tokens: [Token], _ judged: Judgement, _ question: PreparedQuestion) -> ReplyView {
        ReplyView(
            tokens: tokens, acts: judged.acts, claims: judged.verdict.claims, verdict: judged.verdict,
            grammar: grammar, question: question)
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

    func verdict(_ tokens: [Token], _ acts: [Act], _ question: PreparedQuestion) -> Verdict {
        let answers = AnswerMatcher(question: question, grammar: grammar, tokens: tokens).claims()
        var resolver = Resolver(tokens: tokens, acts: acts, answers: answers, question: question, grammar: grammar)
        return resolver.resolve()
    }
}
