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
    /// Acting on it costs somebody something: cancelling, opting out, or the yes of a step that asks about either.
    package let isDestructive: Bool

    package init(
        intent: Intent, answer: String? = nil, confidence: Double, runnerUp: Intent? = nil, also: [Intent] = [],
        reason: [Evidence] = [], moment: Moment? = nil,
        isDestructive: Bool? = nil
    ) {
        self.intent = intent
        self.answer = answer
        self.confidence = confidence
        self.runnerUp = runnerUp
        self.also = also
        self.reason = reason
        self.moment = moment
        self.isDestructive = isDestructive ?? intent.isDestructive
    }

    /// Sure enough to act on; otherwise the step's `unclear` way asks. A cancellation that also asks for another time is
    /// never clear.
    package func isClear(_ policy: ClearPolicy = .standard) -> Bool {
        if intent == .cancel, also.contains(.reschedule) { return false }
        return intent != .unknown && confidence >= policy.least(for: self)
    }

    /// Perhaps the patient wants no more messages, and it is not certain: a question to ask, nothing to act on.
    package func mayOptOut(_ policy: ClearPolicy = .standard) -> Bool { intent == .optOut && !isClear(policy) }

    /// A place in a tenant's files that decided, if one did.
    package var source: String? { reason.first?.source }
}
