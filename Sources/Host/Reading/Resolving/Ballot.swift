/// Ranks the intents that still have claims.
struct Ballot {
    struct Entry {
        var intent: Intent
        var weight: Int
        var claims: [Claim]
    }

    let claims: [Claim]
    let tokens: [Token]
    let acts: [Act]
    let question: PreparedQuestion
    private(set) var conflict = false

    init(claims: [Claim], tokens: [Token], acts: [Act], question: PreparedQuestion) {
        self.claims = claims
        self.tokens = tokens
        self.acts = acts
        self.question = question
    }

    /// Which wins when several are firmly claimed: the order of what a careful receptionist attends to.
    private static let order: [Intent] = [
        .wrongNumber, .optOut, .human, .reschedule, .cancel, .late, .confirm, .question, .unknown, .thanks, .greet,
    ]

    mutating func ranked() -> [Entry] {
        var live = claims.filter { !$0.isDropped && !$0.isHedged }
        settleYesAndNo(&live)
        if let doubt = doubt() { live.append(doubt) }
        if asks(live) {
            live.append(Claim(.question, weight: questionWeight, range: questionRange, rule: "asks"))
        }
        var entries: [Intent: Entry] = [:]
        for claim in live.sorted(by: { $0.weight > $1.weight }) {
            entries[claim.intent, default: Entry(intent: claim.intent, weight: claim.weight, claims: [])].claims.append(claim)
        }
        return entries.values.sorted { rank($0) > rank($1) }
    }

    /// What is hedged or conditional is no answer.
    private func doubt() -> Claim? {
        if let hedged = claims.first(where: { $0.isHedged && !$0.isDropped }) {
            return Claim(.unknown, weight: 70, range: hedged.range, rule: "doubt")
        }
        guard let act = acts.first(where: { $0.kind == .hedge || $0.kind == .condition }) else { return nil }
        return Claim(.unknown, weight: 55, range: act.range, rule: "doubt")
    }

    private func rank(_ entry: Entry) -> (Int, Int, String) {
        let place = Self.order.firstIndex(of: entry.intent).map { Self.order.count - $0 } ?? 9
        let own = entry.claims.contains { $0.answer != nil && $0.weight >= 95 }
        return (own ? 3 : entry.weight >= 60 ? 2 : entry.weight >= 35 ? 1 : 0, place, entry.intent.rawValue)
    }

    /// A firm "vou" or "cancela" outweighs a bare yes or no; of two firm ones the later counts.
    private mutating func settleYesAndNo(_ live: inout [Claim]) {
        let firm = live.filter { !$0.isPolar && !$0.isKeep && ($0.intent == .confirm || $0.intent == .cancel) && $0.weight >= 55 }
        if !firm.isEmpty {
            live.removeAll { $0.isPolar && ($0.intent == .confirm || $0.intent == .cancel) && !firm.map(\.intent).contains($0.intent) }
            live.removeAll { $0.isKeep && !firm.map(\.intent).contains($0.intent) }
        } else if live.contains(where: \.isKeep) {
            live.removeAll { $0.isPolar && $0.intent == .cancel }
        }
        let both = live.filter { $0.intent == .confirm || $0.intent == .cancel }
        guard Set(both.map(\.intent)).count == 2 else { return }
        let best = both.max { ($0.weight, $0.range.lowerBound) < ($1.weight, $1.range.lowerBound) }
        let last = both.last
        let winner = (best?.weight ?? 0) - (last?.weight ?? 0) >= 25 ? best?.intent : last?.intent
        conflict = (best?.weight ?? 0) - (last?.weight ?? 0) < 20
        live.removeAll { ($0.intent == .confirm || $0.intent == .cancel) && $0.intent != winner }
    }

    // MARK: Questions

    private func asks(_ live: [Claim]) -> Bool {
        if acts.contains(where: { $0.kind == .ask || $0.kind == .topic }) { return true }
        return tokens.indices.contains { tokens[$0].kind == .mark && !isCourtesy(before: $0) }
    }

    /// "tudo bem?" greets.
    private func isCourtesy(before mark: Int) -> Bool {
        acts.contains { [.greet, .thanks, .unknown].contains($0.kind) && ($0.range.contains(mark) || $0.range.upperBound == mark) }
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
