import Core
import SQL

/// One time a version of a tenant was made the one that runs: an entry of its history.
package struct Activation: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Somebody published it.
        case published
        /// A host that watches the folder took it up.
        case saved
        /// Somebody went back to it.
        case rollback
    }

    /// Counts up from 1 for each tenant.
    package let number: Int
    package let version: VersionID
    /// What ran before; nil for the first.
    package let previous: VersionID?
    package let kind: Kind
    package let author: String
    package let at: Instant
    package let reason: String
}

/// The activation somebody asks for.
package struct NewActivation: Sendable, Hashable {
    package let version: VersionID
    package let kind: Activation.Kind
    package let author: String
    package let at: Instant
    package let reason: String

    package init(version: VersionID, kind: Activation.Kind, author: String, at: Instant, reason: String) {
        self.version = version
        self.kind = kind
        self.author = author
        self.at = at
        self.reason = reason
    }
}

extension Activation {
    static let columns = "number, version, previous, kind, author, at, reason"

    /// - Parameter first: where its columns begin.
    init(_ row: SQLRow, from first: Int = 0) throws(SQLFault) {
        number = try row.count(first)
        version = try row.id(first + 1)
        previous = try row.optionalID(first + 2)
        kind = try row.word(first + 3)
        author = try row.text(first + 4)
        at = try row.instant(first + 5)
        reason = try row.text(first + 6)
    }

    init(_ new: NewActivation, number: Int, previous: VersionID?) {
        self.number = number
        self.previous = previous
        version = new.version
        kind = new.kind
        author = new.author
        at = new.at
        reason = new.reason
    }
}
