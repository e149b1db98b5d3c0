/// Shares the decision between the grammar and the model.
///
/// The model's probabilities already weigh the grammar's reading. What costs somebody something needs more: an answer
/// that only the model sees needs to be nearly certain, and what is not certain enough is asked again. A probable
/// opt-out is named even when it is not certain, for the flow to ask about.
struct Arbiter {
    let model: ReplyModel
    let verdict: Verdict
    let probabilities: [Double]

    /// How probable each must be when the grammar reads the same, and when it does not.
    private static let least: [Intent: (agreed: Double, alone: Double)] = [
        .confirm: (0.5, 0.55), .cancel: (0.90, 0.96), .optOut: (0.10, 0.18),
    ]

    /// The grammar understood every word, and read a confirmation or a cancellation in them.
    private var agreesFirmly: Bool { verdict.confidence >= 0.8 && verdict.coverage >= 1 }

    /// A confirmation that may well be its contrary is asked about.
    func ruling() -> (intent: Intent, confidence: Double) {
        let optOut = probability(.optOut)
        if optOut >= least(for: .optOut) { return (.optOut, optOut) }
        let order = ReplyModel.intents.sorted { probability($0) > probability($1) }
        guard let best = order.first else { return (.unknown, 0) }
        if best == .confirm, probability(.cancel) > (agreesFirmly ? 0.10 : 0.03) {
            return (.unknown, probability(.unknown))
        }
        if probability(best) >= least(for: best) { return (best, probability(best)) }
        return (.unknown, probability(.unknown))
    }

    func probability(_ intent: Intent) -> Double {
        ReplyModel.intents.firstIndex(of: intent).map { probabilities[$0] } ?? 0
    }

    private func least(for intent: Intent) -> Double {
        guard let least = Self.least[intent] else { return 0 }
        if intent == .cancel, verdict.intent == .cancel, agreesFirmly { return 0.6 }
        return verdict.intent == intent ? least.agreed : least.alone
    }
}
