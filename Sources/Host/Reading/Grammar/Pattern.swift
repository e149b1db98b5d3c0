/// A row of places in the grammar's table, and the rule it belongs to.
struct Pattern: Sendable {
    let start: Int
    let end: Int
    let rule: Int
}
