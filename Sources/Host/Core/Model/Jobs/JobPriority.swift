/// Smaller goes first, within one tenant. A job with a reservation has one less: ``JobResult/Outcome``.
package enum JobPriority {
    /// Somebody waits for it: the answer to a message.
    package static let prompt = 0
    package static let normal = 5
}
