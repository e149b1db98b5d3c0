internal import CPostgres
import SQL

/// One answer of the server, freed with this value.
struct PostgresResult: ~Copyable {
    let handle: OpaquePointer?

    init(_ handle: OpaquePointer?) {
        self.handle = handle
    }

    deinit {
        PQclear(handle)
    }

    var status: ExecStatusType { PQresultStatus(handle) }

    var isSuccess: Bool { status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK }

    /// The first word of the command tag, for example COMMIT.
    var command: String {
        String(String(cString: PQcmdStatus(handle)).prefix { $0 != " " })
    }

    func rows() -> SQLRows {
        let columns = PQnfields(handle)
        let count = PQntuples(handle)
        guard columns > 0, count > 0 else { return SQLRows(columns: Int(columns), values: [], changes: changes) }
        let kinds = (0..<columns).map { PostgresColumn(type: PQftype(handle, $0)) }
        var values: [SQLValue] = []
        values.reserveCapacity(kinds.count * Int(count))
        for row in 0..<count {
            for column in 0..<columns { values.append(value(row, column, kinds[Int(column)])) }
        }
        return SQLRows(columns: kinds.count, values: values, changes: changes)
    }

    private func value(_ row: Int32, _ column: Int32, _ kind: PostgresColumn) -> SQLValue {
        if PQgetisnull(handle, row, column) == 1 { return .null }
        let start = UnsafeRawPointer(PQgetvalue(handle, row, column))
        return kind.decode(UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(handle, row, column))))
    }

    /// From the tag of INSERT, UPDATE, DELETE and MERGE; the count in the tag of SELECT is not a change.
    private var changes: Int {
        switch PQcmdStatus(handle).map({ UInt8(bitPattern: $0.pointee) }) {
        case UInt8(ascii: "I"), UInt8(ascii: "U"), UInt8(ascii: "D"), UInt8(ascii: "M"):
            PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0
        default: 0
        }
    }
}
