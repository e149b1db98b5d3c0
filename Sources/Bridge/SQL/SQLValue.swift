/// One value that goes to or comes from a database.
///
/// There are no booleans and no dates here: the schema stores booleans as 0 or 1 and instants as integers.
package enum SQLValue: Sendable, Hashable {
    case null
    case int(Int64)
    /// Not a number is refused by every session: SQLite would store it as null.
    case real(Double)
    /// Must not hold U+0000, which PostgreSQL cannot store; every session refuses it.
    case text(String)
    case blob([UInt8])

    package init(_ value: Int64?) {
        self = value.map { .int($0) } ?? .null
    }

    package init(_ value: String?) {
        self = value.map { .text($0) } ?? .null
    }

    package init(_ value: Double?) {
        self = value.map { .real($0) } ?? .null
    }

    package init(_ value: [UInt8]?) {
        self = value.map { .blob($0) } ?? .null
    }

    /// 1 or 0.
    package init(_ value: Bool) {
        self = .int(value ? 1 : 0)
    }

    /// The word used in faults: null, int, real, text or blob.
    package var kind: String {
        switch self {
        case .null: "null"
        case .int: "int"
        case .real: "real"
        case .text: "text"
        case .blob: "blob"
        }
    }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    package init(stringLiteral value: String) {
        self = .text(value)
    }

    package init(integerLiteral value: Int64) {
        self = .int(value)
    }
}

extension SQLValue: ExpressibleByFloatLiteral, ExpressibleByNilLiteral {
    package init(floatLiteral value: Double) {
        self = .real(value)
    }

    package init(nilLiteral: ()) {
        self = .null
    }
}
