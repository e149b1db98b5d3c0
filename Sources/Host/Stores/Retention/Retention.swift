/// How long what is over is kept.
package struct Retention: Sendable, Hashable {
    /// What grows for ever unless it is let go of.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Jobs that are done or discarded. Dead letters and doubtful sends wait for staff.
        case jobs
        /// The keys by which events that come again are dropped.
        case inbox
        /// What `recado why` tells.
        case traces
        /// What conversations in scripts asked and were answered. That of an open one is what it goes on from.
        case journals
        /// What was said, both ways.
        case messages
        /// Receipts of messages that nobody sent.
        case receipts
        /// Reports as they were made, with the names in them.
        case reports
    }

    package static let day: Int64 = 86_400_000
    /// The least for the inbox: providers come again for a week, rules about past appointments for two.
    package static let shortestInbox = 15 * day

    /// Milliseconds; what is absent is kept for ever.
    package var kept: [Kind: Int64] = [
        .jobs: 30 * day, .inbox: 90 * day, .traces: 180 * day, .journals: 180 * day, .receipts: 7 * day,
        .reports: 365 * day,
    ]

    package init() {}
}
