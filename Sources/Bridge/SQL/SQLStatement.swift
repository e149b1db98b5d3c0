import Synchronization

/// One SQL statement with parameters `$1` to `$n`, declared once as a `static let`.
///
/// Each session prepares it at its first use and keeps it. Equality is identity: copies of one declaration are
/// equal, two declarations with the same text are not. A statement made anew for every call is prepared every
/// time; build such text seldom.
package struct SQLStatement: Sendable, Hashable {
    /// Unique within the process.
    package let id: Int
    /// For faults, traces and the server's list of prepared statements.
    package let name: String
    package let text: String

    package init(_ name: String, _ text: String) {
        self.id = identifiers.wrappingAdd(1, ordering: .relaxed).newValue
        self.name = name
        self.text = text
    }

    package static func == (left: SQLStatement, right: SQLStatement) -> Bool {
        left.id == right.id
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
    }
}

private let identifiers = Atomic<Int>(0)
