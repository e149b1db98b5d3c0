/// What the grammar made of the reply: its choice, how sure, the rules that read it and in what order.
struct GrammarFeatures {
    private let view: ReplyView
    private var found: [UInt32] = []

    init(_ view: ReplyView) { self.view = view }

    func buckets() -> [UInt32] {
        var features = self
        features.addVerdict()
        features.addClaims()
        features.addRules()
        return features.found
    }

    private mutating func add(_ kind: UInt8, _ parts: String...) {
        var hash = FeatureHash(kind)
        for part in parts { hash.add(part) }
        found.append(hash.bucket(bits: FeatureBlocks.grammarBits))
    }

    private mutating func addVerdict() {
        let verdict = view.verdict
        let intent = verdict.intent.rawValue
        let sure = String(Int(verdict.confidence * 10))
        let rule = verdict.reason.first?.rule ?? ""
        add(20, intent)
        add(21, intent, sure)
        add(22, intent, rule)
        add(23, intent, rule, sure)
        add(24, intent, verdict.runnerUp?.rawValue ?? "")
        add(25, verdict.runnerUp?.rawValue ?? "")
        for other in verdict.also { add(26, other.rawValue) }
        let marked = view.tokens.contains { $0.kind == .mark }
        add(27, intent, marked ? "?" : ".", String(min(view.tokens.count / 2, 6)))
        add(28, intent, String(Int(verdict.coverage * 4)))
    }

    private mutating func addClaims() {
        for claim in view.claims {
            let state = claim.isDropped ? "d" : claim.isHedged ? "h" : claim.isPolar ? "p" : claim.isKeep ? "k" : ""
            add(29, claim.intent.rawValue, state)
            add(30, claim.rule, state, claim.intent.rawValue)
        }
        let live = view.claims.filter { !$0.isDropped }
        for (left, right) in zip(live, live.dropFirst()) {
            add(31, left.intent.rawValue, right.intent.rawValue)
        }
        if let last = live.last { add(32, last.intent.rawValue, last.rule) }
        if let first = live.first { add(33, first.intent.rawValue, first.rule) }
    }

    private mutating func addRules() {
        let names = view.acts.map { view.rules[$0.rule].name }
        for name in names { add(34, name) }
        for (left, right) in zip(["^"] + names, names + ["$"]) { add(35, left, right) }
        let kinds = view.acts.map(\.kind.rawValue)
        for (left, right) in zip(["^"] + kinds, kinds + ["$"]) { add(36, left, right) }
        if kinds.count > 2 {
            for index in 2..<kinds.count { add(37, kinds[index - 2], kinds[index - 1], kinds[index]) }
        }
        add(38, kinds.joined(separator: " "))
    }
}
