internal import CPostgres
import SQL

/// A statement the server keeps for this connection.
struct PostgresPrepared {
    let name: String
    let types: [Oid]
    /// The same for many rows of values at once, where there is one.
    let insert: SQLStatement?
    let lookup: SQLStatement?
    let change: SQLStatement?

    var parameters: Int { types.count }

    /// `number` makes the name new: one that failed may still be known to the server.
    init(_ statement: SQLStatement, number: Int, on connection: OpaquePointer) throws(SQLFault) {
        guard !statement.text.utf8.contains(0) else {
            throw SQLFault(.syntax, "U+0000 in a statement", sql: statement.text)
        }
        let word = statement.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        name = "\(word.prefix(40))_\(number)"
        let prepared = PostgresResult(PQprepare(connection, name, statement.text, 0, nil))
        guard prepared.isSuccess else { throw SQLFault(prepared.handle, connection, sql: statement.text) }
        let described = PostgresResult(PQdescribePrepared(connection, name))
        guard described.isSuccess else { throw SQLFault(described.handle, connection, sql: statement.text) }
        types = (0..<PQnparams(described.handle)).map { PQparamtype(described.handle, $0) }
        insert = PostgresArrays.insert(statement, types: types)
        lookup = PostgresArrays.lookup(statement, types: types)
        change = PostgresArrays.change(statement, types: types)
    }
}
