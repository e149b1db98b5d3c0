/// Ranks the intents that still have claims.
struct Ballot {
    struct Entry {
        let intent: Intent
        var weight: Int
        var claims: [Claim]
    }

    let claims: [Claim]
    let tokens: [Token]
    let acts: [Act]
    let question: PreparedQuestion
    /// Two readings contradict each other and the later was taken.
    private(set) var conflict = false

    init(claims: [Claim], tokens: [Token], acts: [Act], question: PreparedQuestion) {
        self.claims = claims
        self.tokens = tokens
        self.acts = acts
        self.question = question
    }

    mutating func ranked() -> [Entry] {
        var live = claims.filter { !$0.isDropped && !$0.isHedged }
        settleYesAndNo(&live)
        let meaning = Meaning(question)
        conflict = conflict || meaning.isContradictory(live)
        live = live.filter(meaning.counts).map(meaning.applied)
        if let doubt = doubt() { live.append(doubt) }
        if asks { live.append(Claim(.question, weight: questionWeight, range: questionRange, rule: "asks")) }
        var entries: [Intent: Entry] = [:]
        for claim in live.sorted(by: { ($0.weight, $1.range.lowerBound) > ($1.weight, $0.range.lowerBound) }) {
            entries[claim.intent, default: Entry(intent: claim.intent, weight: claim.weight, claims: [])].claims.append(
                claim)
        }
        return entries.values.sorted { rank($0) > rank($1) }
    }

    // MARK: Order

    private func rank(_ entry: Entry) -> (Int, Int, String) {
        let own = entry.claims.contains { $0.answer != nil && $0.weight >= 95 }
        return (own ? 3 : entry.weight >= 60 ? 2 : entry.weight >= 35 ? 1 : 0, place(entry), entry.intent.rawValue)
    }

    /// Which wins when several are firmly claimed: the order of what a careful receptionist attends to.
    private func place(_ entry: Entry) -> Int {
        if let place = Self.places[entry.intent] { return place }
        guard let answer = entry.claims.compactMap(\.answer).first else { return 45 }
        if answer >= question.question.answers.count { return 95 }
        return question.isMenu ? 85 : 45
    }

    private static let places: [Intent: Int] = [
        .wrongNumber: 110, .optOut: 100, .human: 90, .reschedule: 80, .cancel: 70, .late: 60, .confirm: 50, .yes: 50,
        .no: 51, .question: 40, .unknown: 30, .thanks: 20, .greet: 10,
    ]

    // MARK: Yes and no

    /// A firm "vou" or "cancela" outweighs a bare yes or no; of two firm ones the later counts.
    private mutating func settleYesAndNo(_ live: inout [Claim]) {
        let firm = Set(live.filter { isVote($0) && !$0.isPolar && !$0.isKeep && $0.weight >= 55 }.map(\.intent))
        if !firm.isEmpty {
            live.removeAll { isVote($0) && ($0.isPolar || $0.isKeep) && !firm.contains($0.intent) }
        } else if live.contains(where: \.isKeep) {
            live.removeAll { $0.isPolar && $0.intent == .cancel }
        }
        let votes = live.filter(isVote)
        guard Set(votes.map(\.intent)).count == 2, let last = votes.last,
            let best = votes.max(by: { ($0.weight, $0.range.lowerBound) < ($1.weight, $1.range.lowerBound) })
        else { return }
        let winner = best.weight - last.weight >= 25 ? best.intent : last.intent
        conflict = best.weight - last.weight < 20
        live.removeAll { isVote($0) && $0.intent != winner }
    }

    private func isVote(_ claim: Claim) -> Bool { claim.intent == .confirm || claim.intent == .cancel }

    /// What is hedged or conditional is no answer.
    private func doubt() -> Claim? {
        if let hedged = claims.first(where: { $0.isHedged && !$0.isDropped }) {
            return Claim(.unknown, weight: 70, range: hedged.range, rule: "doubt")
        }
        guard let act = acts.first(where: { $0.kind == .hedge || $0.kind == .condition }) else { return nil }
        return Claim(.unknown, weight: 55, range: act.range, rule: "doubt")
    }

    // MARK: Questions

    private var asks: Bool {
        acts.contains { $0.kind == .ask || $0.kind == .topic && tokens.count <= 6 }
            || tokens.indices.contains { tokens[$0].kind == .mark && !isCourtesy(before: $0) }
    }

    /// "tudo bem?" greets, "hã?" asks nothing.
    private func isCourtesy(before mark: Int) -> Bool {
        acts.contains {
            [.greet, .thanks, .unknown].contains($0.kind) && ($0.range.contains(mark) || $0.range.upperBound == mark)
        }
    }

    private var questionWeight: Int {
        let marked = tokens.contains { $0.kind == .mark }
        let opened = acts.contains { $0.kind == .ask }
        let topic = acts.contains { $0.kind == .topic }
        switch (marked, opened, topic) {
        case (true, true, _), (true, _, true), (_, true, true): return 85
        case (_, true, _): return 70
        case (true, _, _): return 50
        default: return tokens.count <= 4 ? 65 : 45
        }
    }

    private var questionRange: Range<Int> {
        if let act = acts.first(where: { $0.kind == .ask || $0.kind == .topic }) { return act.range }
        let mark = tokens.firstIndex { $0.kind == .mark } ?? 0
        return max(0, mark - 1)..<max(1, mark)
    }
}
