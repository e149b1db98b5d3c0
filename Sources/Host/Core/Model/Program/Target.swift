/// Where `->` goes.
package enum Target: Sendable, Hashable {
    case step(String)
    case queue(String)
    case end(outcome: String)
    case flow(String)
    /// The same question again, without its text; the wait starts anew.
    case again
}
