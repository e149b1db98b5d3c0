/// What yes, no, coming and cancelling mean to the question that was asked.
struct Meaning {
    private let about: Intent?
    private let asksYesOrNo: Bool
    private let asksToCome: Bool

    init(_ prepared: PreparedQuestion) {
        let question = prepared.question
        about = question.about
        asksYesOrNo = question.answers(.yes) || question.answers(.no)
        asksToCome = question.answers(.confirm) || question.answers(.cancel)
    }

    /// "por favor" answers only where yes and no are asked for.
    func counts(_ claim: Claim) -> Bool { asksYesOrNo || claim.rule != "pleads" }

    /// The claim as this question understands it.
    func applied(_ claim: Claim) -> Claim {
        guard claim.answer == nil, let intent = intent(of: claim) else { return claim }
        var claim = claim
        claim.intent = intent
        if isVague(claim) { claim.weight = min(claim.weight, 50) }
        return claim
    }

    /// "sim, eu vou" to "Cancelar mesmo?" says both.
    func isContradictory(_ live: [Claim]) -> Bool {
        guard asksYesOrNo else { return false }
        let meant = Set(live.map { applied($0).intent }.filter { $0 == .yes || $0 == .no })
        return meant.count == 2
    }

    private func intent(of claim: Claim) -> Intent? {
        if claim.isPolar { return polar(claim) }
        guard asksYesOrNo else { return nil }
        if let about, claim.intent == about, !claim.isKeep { return .yes }
        switch about {
        case .cancel where claim.intent == .confirm:
            return Self.bareConfirmations.contains(claim.rule) ? .yes : .no
        case .reschedule where claim.isKeep: return .no
        case .confirm where claim.intent == .cancel && !isNamed(claim): return .no
        case nil where claim.intent == .confirm && !claim.isKeep: return .yes
        case nil where claim.intent == .cancel && !isNamed(claim): return .no
        default: return nil
        }
    }

    private func polar(_ claim: Claim) -> Intent {
        let isYes = claim.intent == .confirm || claim.intent == .yes
        if asksYesOrNo || !asksToCome { return isYes ? .yes : .no }
        return isYes ? .confirm : .cancel
    }

    /// Cancelling was named: it is no plain no.
    private func isNamed(_ claim: Claim) -> Bool { claim.mood == .request || claim.rule == "cancels" }

    /// "confirmo" to "Cancelar mesmo?" may mean either.
    private func isVague(_ claim: Claim) -> Bool {
        about == .cancel && claim.intent == .yes && Self.bareConfirmations.contains(claim.rule)
    }

    private static let bareConfirmations: Set<String> = ["confirms", "asks-to-confirm"]
}
