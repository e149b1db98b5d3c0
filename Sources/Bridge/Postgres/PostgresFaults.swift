internal import CPostgres
import SQL

extension SQLFault.Code {
    /// From a SQLSTATE; https://www.postgresql.org/docs/15/errcodes-appendix.html.
    init(state: String) {
        self = Self.byState[state] ?? Self.byClass[String(state.prefix(2))] ?? .other
    }

    private static let byState: [String: SQLFault.Code] = [
        "23505": .unique, "23P01": .unique, "23503": .foreignKey, "23514": .check, "23502": .notNull,
        "40001": .serialization, "40P01": .serialization, "55P03": .busy, "57014": .cancelled,
        "57P01": .connectionLost, "57P02": .connectionLost, "57P03": .connectionLost, "57P05": .connectionLost,
        "25P03": .connectionLost, "08P01": .other, "25006": .readOnly, "25P02": .transactionAborted,
        "53100": .diskFull, "53200": .outOfMemory, "53300": .busy, "42501": .denied, "42804": .datatype,
        "26000": .serialization, "3D000": .cannotOpen, "3B001": .transactionState,
    ]

    private static let byClass: [String: SQLFault.Code] = [
        "08": .connectionLost, "22": .datatype, "25": .transactionState, "28": .denied, "42": .syntax,
        "54": .tooLarge, "58": .io, "XX": .corrupt,
    ]
}

extension SQLFault {
    init(_ result: OpaquePointer?, _ connection: OpaquePointer, sql: String) {
        let state = Self.field(result, .state) ?? ""
        let message = Self.field(result, .message) ?? String(cString: PQerrorMessage(connection))
        let constraint = Self.field(result, .constraint).map { " (\($0))" } ?? ""
        var code = Code(state: state)
        if state.isEmpty || state == "XX000" { code = .other }
        if PQstatus(connection) == CONNECTION_BAD { code = .connectionLost }
        // Another session changed a table: preparing anew helps.
        if state == "0A000", message.contains("cached plan") { code = .serialization }
        self.init(code, Self.trimmed(message) + constraint, sql: String(sql.prefix(2_000)), native: state)
    }

    /// libpq's field codes, which Swift does not import. The detail is left out: it holds values.
    private enum Field: UInt8 {
        case state = 0x43  // C
        case message = 0x4D  // M
        case constraint = 0x6E  // n
    }

    private static func field(_ result: OpaquePointer?, _ field: Field) -> String? {
        PQresultErrorField(result, Int32(field.rawValue)).map { String(cString: $0) }
    }

    static func trimmed(_ message: String) -> String {
        var message = message[...]
        while message.last?.isWhitespace == true { message.removeLast() }
        return String(message)
    }
}
