import Core
import SQL

/// One session with its dialect: what every query of this module runs on.
struct Database: Sendable {
    let session: any SQLSession
    let dialect: Dialect
    /// What is kept in memory of the tables changed here.
    var states: StateCache?
    private var isWatched = true

    init(session: any SQLSession, dialect: Dialect, states: StateCache? = nil) {
        self.session = session
        self.dialect = dialect
        self.states = states
    }

    /// For changes the cache is told of otherwise, or that no state in it can show.
    var unwatched: Database {
        var database = self
        database.isWatched = false
        return database
    }

    private func watch(_ query: Query) {
        if isWatched, query.changesStates { states?.forget() }
    }

    @discardableResult
    func run(_ query: Query, _ values: [SQLValue]) throws(StoreFault) -> SQLRows {
        watch(query)
        do throws(SQLFault) {
            return try session.run(query[dialect], values)
        } catch {
            throw StoreFault(error)
        }
    }

    /// Runs the query once for each row, in one round trip where the database can.
    @discardableResult
    func batch(_ query: Query, _ rows: [[SQLValue]]) throws(StoreFault) -> [SQLRows] {
        guard !rows.isEmpty else { return [] }
        watch(query)
        do throws(SQLFault) {
            return try session.runBatch(query[dialect], rows)
        } catch {
            throw StoreFault(error)
        }
    }

    /// Updates or deletes a row for each of the values; every one names another row by its key.
    func change(_ query: Query, _ rows: [[SQLValue]]) throws(StoreFault) -> [SQLRows] {
        guard !rows.isEmpty else { return [] }
        watch(query)
        do throws(SQLFault) {
            return try session.changeAll(query[dialect], rows)
        } catch {
            throw StoreFault(error)
        }
    }

    /// Inserts, updates or deletes a row for each of the values, every time another one; what that did is not told.
    func write(_ query: Query, _ rows: SQLBatch) throws(StoreFault) {
        guard !rows.isEmpty else { return }
        watch(query)
        do throws(SQLFault) {
            try session.write(query[dialect], rows)
        } catch {
            throw StoreFault(error)
        }
    }

    /// The first column of the only row, when there is one.
    func firstInt(_ query: Query, _ values: [SQLValue]) throws(StoreFault) -> Int64? {
        guard let row = try run(query, values).first else { return nil }
        return try storing { () throws(SQLFault) in try row.optionalInt(0) }
    }
}

extension SQLValue {
    /// A text from outside: U+0000, which no database stores, becomes U+FFFD.
    static func words(_ text: String) -> SQLValue { .text(text.withoutNUL) }

    static func words(_ text: String?) -> SQLValue { text.map { words($0) } ?? .null }

    static func id<Kind>(_ id: Identifier<Kind>) -> SQLValue { words(id.rawValue) }

    static func id<Kind>(_ id: Identifier<Kind>?) -> SQLValue { id.map { words($0.rawValue) } ?? .null }

    static func at(_ instant: Instant) -> SQLValue { .int(instant.milliseconds) }

    static func at(_ instant: Instant?) -> SQLValue { instant.map { .int($0.milliseconds) } ?? .null }

    static func count(_ count: Int) -> SQLValue { .int(Int64(count)) }
}

/// The same, for rows that are made for every event: no value stands between a text and its place in the batch.
extension SQLBatch {
    mutating func words(_ text: String?) {
        if let text { words(text) } else { null() }
    }

    mutating func id<Kind>(_ id: Identifier<Kind>) { words(id.rawValue) }

    mutating func id<Kind>(_ id: Identifier<Kind>?) { words(id?.rawValue) }

    mutating func at(_ instant: Instant) { int(instant.milliseconds) }

    mutating func at(_ instant: Instant?) {
        if let instant { at(instant) } else { null() }
    }

    mutating func count(_ count: Int) { int(Int64(count)) }
}

extension SQLRow {
    func id<Kind>(_ column: Int) throws(SQLFault) -> Identifier<Kind> { Identifier(try text(column)) }

    func optionalID<Kind>(_ column: Int) throws(SQLFault) -> Identifier<Kind>? {
        try optionalText(column).map { Identifier($0) }
    }

    func instant(_ column: Int) throws(SQLFault) -> Instant { Instant(milliseconds: try int(column)) }

    func optionalInstant(_ column: Int) throws(SQLFault) -> Instant? {
        try optionalInt(column).map { Instant(milliseconds: $0) }
    }

    func count(_ column: Int) throws(SQLFault) -> Int { Int(clamping: try int(column)) }

    /// A word of a closed list.
    func word<Word: RawRepresentable<String>>(_ column: Int) throws(SQLFault) -> Word {
        let text = try text(column)
        guard let word = Word(rawValue: text) else {
            throw SQLFault(.decoding, "column \(column) holds an unknown word \(Word.self)")
        }
        return word
    }
}
