/// A row of places, and the rule it belongs to.
struct Pattern: Sendable {
    let elements: [Element]
    let rule: Int
}
