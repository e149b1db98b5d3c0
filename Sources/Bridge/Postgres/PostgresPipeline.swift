internal import CPostgres
import SQL

/// One statement with many rows of values, sent without waiting for the answers between them.
///
/// Outside of a transaction the rows up to the one sync are a transaction of their own.
struct PostgresPipeline: ~Copyable {
    /// Rows handed to libpq between two looks at the socket.
    private static let stride = 64
    private let connection: PostgresConnection
    private let handle: OpaquePointer
    private let sql: String

    init(_ connection: PostgresConnection, sql: String) throws(SQLFault) {
        let handle = try connection.open(for: sql)
        guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
            throw SQLFault(nil, handle, sql: sql)
        }
        self.handle = handle
        self.connection = connection
        self.sql = sql
    }

    deinit {
        // Answers that were not read would be taken for those of the next statement.
        if PQexitPipelineMode(handle) == 0 || PQsetnonblocking(handle, 0) != 0 { connection.close() }
    }

    func run(
        _ prepared: PostgresPrepared, _ rows: [[SQLValue]], _ parameters: PostgresParameters
    ) throws(SQLFault) -> [SQLRows] {
        for (index, values) in rows.enumerated() {
            parameters.set(values)
            let sent = PQsendQueryPrepared(
                handle, prepared.name, Int32(clamping: values.count), parameters.pointers, parameters.lengths,
                parameters.formats, 0)
            guard sent == 1 else { throw fault() }
            if index % Self.stride == Self.stride - 1 { try flush() }
        }
        guard PQpipelineSync(handle) == 1 else { throw fault() }
        try flush()
        return try answers(rows.count)
    }

    /// Sends what is waiting, and reads meanwhile: if both sides only wrote, both buffers would fill for ever.
    private func flush() throws(SQLFault) {
        var state = PQflush(handle)
        while state == 1 {
            _ = connection.wait(writing: true)
            guard PQconsumeInput(handle) == 1 else { throw fault() }
            state = PQflush(handle)
        }
        if state < 0 { throw fault() }
    }

    /// One answer for each row, then the sync; all of it is read even after a fault.
    private func answers(_ count: Int) throws(SQLFault) -> [SQLRows] {
        var results: [SQLRows] = []
        results.reserveCapacity(count)
        var first: SQLFault?
        var pauses = 0
        while true {
            let result = PostgresResult(try next())
            // One null ends the answers of each row; more of them mean that nothing will come.
            pauses = result.handle == nil ? pauses + 1 : 0
            if pauses > 2 { throw SQLFault(.connectionLost, "the answers ended early", sql: sql) }
            if pauses > 0 { continue }
            if result.status == PGRES_PIPELINE_SYNC { break }
            if result.isSuccess {
                results.append(result.rows())
            } else if first == nil {
                first = SQLFault(result.handle, handle, sql: sql)
                first?.batchIndex = results.count
            }
            if let first, PQstatus(handle) == CONNECTION_BAD { throw first }
        }
        if let first { throw first }
        return results
    }

    private func next() throws(SQLFault) -> OpaquePointer? {
        while PQisBusy(handle) == 1 {
            _ = connection.wait(writing: false)
            guard PQconsumeInput(handle) == 1 else { throw fault() }
        }
        let result = PQgetResult(handle)
        if result == nil, PQstatus(handle) == CONNECTION_BAD { throw fault() }
        return result
    }

    private func fault() -> SQLFault {
        SQLFault(nil, handle, sql: sql)
    }
}
