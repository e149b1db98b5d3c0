/// What a start that was put off leads to.
package enum StartGoal: Sendable, Hashable {
    case flow(String)
    case queue(String)

    /// Nil for what is no start: an end, a step, the same question again.
    package init?(_ target: Target) {
        switch target {
        case .flow(let name): self = .flow(name)
        case .queue(let name): self = .queue(name)
        case .step, .end, .again: return nil
        }
    }
}
