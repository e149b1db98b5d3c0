/// What a reply was understood to say, how surely, and why.
package struct Reading: Sendable, Hashable {
    package let intent: Intent
    /// Name of the question's answer that was meant; nil when the reply says something else.
    package let answer: String?
    /// 0…1.
    package let confidence: Double
    /// The next best reading.
    package let runnerUp: Intent?
    /// What the reply says besides: a confirmation with a question in it.
    package let also: [Intent]
    /// What it rests on, strongest first.
    package let reason: [Evidence]
    /// The date or time it proposes.
    package let moment: Moment?

    package init(
        intent: Intent, answer: String? = nil, confidence: Double, runnerUp: Intent? = nil, also: [Intent] = [],
        reason: [Evidence] = [], moment: Moment? = nil
    ) {
        self.intent = intent
        self.answer = answer
        self.confidence = confidence
        self.runnerUp = runnerUp
        self.also = also
        self.reason = reason
        self.moment = moment
    }

    /// Sure enough to act on; otherwise the step's `unclear` way asks.
    package func isClear(_ policy: ClearPolicy = .standard) -> Bool {
        intent != .unknown && confidence >= policy.least(for: intent)
    }

    /// A place in a tenant's files that decided, if one did.
    package var source: String? { reason.first?.source }
}
