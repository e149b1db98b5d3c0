/// The claim that won, and what else was said.
struct Verdict {
    private(set) var intent: Intent
    private(set) var answerName: String?
    private(set) var confidence: Double
    private(set) var runnerUp: Intent?
    private(set) var also: [Intent]
    private(set) var reason: [Claim]
    private(set) var isDestructive: Bool
    /// The share of words somebody understood.
    let coverage: Double
    /// What every stretch of words said, those that lost too.
    let claims: [Claim]

    init(choosing claims: [Claim], tokens: [Token], acts: [Act], question: PreparedQuestion) {
        var ballot = Ballot(claims: claims, tokens: tokens, acts: acts, question: question)
        let ranked = ballot.ranked()
        let coverage = Self.coverage(acts: acts, claims: claims, tokens: tokens)
        self.coverage = coverage
        self.claims = claims
        let winner = ranked.first
        intent = winner?.intent ?? .unknown
        answerName = question.question.answers.first { $0.intent == winner?.intent }?.name
        runnerUp = ranked.dropFirst().first?.intent
        also = ranked.dropFirst().filter { $0.intent != .unknown && $0.weight >= 50 }.map(\.intent)
        reason = winner?.claims ?? []
        isDestructive = intent.isDestructive || intent == .yes && question.question.about?.isDestructive == true
        let base = Double(winner?.weight ?? 30) / 100
        let margin = ballot.conflict ? 0.75 : 1.0
        confidence = min(1, max(0, base * margin * (0.7 + 0.3 * coverage)))
    }

    private static func coverage(acts: [Act], claims: [Claim], tokens: [Token]) -> Double {
        var known = [Bool](repeating: false, count: tokens.count)
        for act in acts { for index in act.range { known[index] = true } }
        for claim in claims where claim.answer != nil { for index in claim.range { known[index] = true } }
        let words = tokens.indices.filter { tokens[$0].kind == .word && (tokens[$0].text.utf8.count > 2 || known[$0]) }
        guard !words.isEmpty else { return 1 }
        return Double(words.count { known[$0] }) / Double(words.count)
    }

    /// Nothing was understood, and there was hardly anything to understand: a name after a greeting, laughter.
    func says(nothingIn tokens: [Token]) -> Bool {
        let words = tokens.count { !$0.isBoundary && $0.kind != .emoji }
        return intent == .unknown && (reason.isEmpty ? words <= 1 : reason[0].weight < 35)
    }

    /// With courtesies that stood around it.
    func adding(_ courtesies: [Intent]) -> Verdict {
        var verdict = self
        for courtesy in courtesies where courtesy != intent && !verdict.also.contains(courtesy) {
            verdict.also.append(courtesy)
        }
        return verdict
    }

    /// The question's own words, keys or titles said it, and no model knows better.
    var isOwn: Bool { reason.first.map { $0.answer != nil && $0.weight >= 88 } ?? false }

    /// The same verdict, surer or less sure.
    func with(confidence: Double) -> Verdict {
        var verdict = self
        verdict.confidence = confidence
        return verdict
    }

    /// Another reading in its place; what was read before becomes the next best.
    func overruled(by claim: Claim, confidence: Double, question: Question) -> Verdict {
        var verdict = self
        verdict.runnerUp = intent == .unknown ? runnerUp : intent
        verdict.intent = claim.intent
        verdict.answerName = question.answers.first { $0.intent == claim.intent }?.name
        verdict.confidence = confidence
        verdict.reason = [claim]
        verdict.also.removeAll { $0 == claim.intent }
        verdict.isDestructive = claim.intent.isDestructive
        return verdict
    }

    func reading(of text: String, tokens: [Token], moment: Moment?) -> Reading {
        let evidence = reason.prefix(4).map { claim in
            let range = Self.bytes(claim.range, tokens)
            return Evidence(
                words: Self.slice(text, range), range: range, intent: claim.intent, rule: claim.rule,
                source: claim.source)
        }
        return Reading(
            intent: intent, answer: answerName, confidence: Double(Int(confidence * 1000 + 0.5)) / 1000,
            runnerUp: runnerUp,
            also: also, reason: evidence, moment: moment,
            isDestructive: isDestructive)
    }

    private static func bytes(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
        guard tokens.indices.contains(range.lowerBound), tokens.indices.contains(range.upperBound - 1) else {
            return 0..<0
        }
        let lower = tokens[range.lowerBound].range.lowerBound
        return lower..<max(lower, tokens[range.upperBound - 1].range.upperBound)
    }

    private static func slice(_ text: String, _ range: Range<Int>) -> String {
        String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }
}
