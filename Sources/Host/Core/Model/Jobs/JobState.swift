/// Where a job stands; `docs/queue-states.md` draws how it gets there.
package enum JobState: String, Sendable, Hashable, CaseIterable {
    /// Waits for its time.
    case scheduled
    case ready
    case running
    case done
    /// Given up; staff may retry or discard it.
    case dead
    /// It may or may not have had its effect outside.
    case inDoubt = "in-doubt"
    case discarded
}
