/// What a reply was taken to say.
struct ReplyReading: Sendable, Hashable {
    /// A known intent, or the name of an answer or an interrupt of the tenant's own.
    let intent: String
    /// The name of the open question's answer, when it is one.
    let answer: String?
    let confidence: Double
    /// Sure enough to act on.
    let isClear: Bool
    /// The words it rests on, for the trace.
    let reason: String
    /// The day and hour it proposes.
    var moment: ProposedMoment?
}
