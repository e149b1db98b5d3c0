import Glibc

/// Rows of values for one statement, one after another in one piece of memory.
///
/// An array of values keeps each of its texts alive by itself, which costs most when one thread makes the rows and
/// another lets go of them. Here the bytes are copied once, by whoever makes the rows, and the writer binds them where
/// they are.
package struct SQLBatch: Sendable {
    package enum Cell: Sendable {
        case null
        case int(Int64)
        case real(Double)
        /// Where in `bytes` it stands.
        case text(start: Int, count: Int)
        case blob(start: Int, count: Int)
    }

    package private(set) var bytes: [UInt8] = []
    package private(set) var cells: [Cell] = []
    /// Where in `cells` each row ends.
    package private(set) var ends: [Int] = []
    /// Why no database takes these rows, when one of them holds what cannot be stored; and which one.
    package private(set) var problem: (row: Int, words: String)?

    package init() {}

    package init(_ rows: [[SQLValue]]) {
        for row in rows { append(row) }
    }

    /// The number of rows.
    package var count: Int { ends.count }
    package var isEmpty: Bool { ends.isEmpty }

    package mutating func reserve(rows: Int, values: Int, bytes: Int) {
        ends.reserveCapacity(rows)
        cells.reserveCapacity(values)
        self.bytes.reserveCapacity(bytes)
    }

    package mutating func append(_ row: [SQLValue]) {
        for value in row { add(value) }
        endRow()
    }

    /// The row's next value; ``endRow()`` comes after the last.
    package mutating func add(_ value: SQLValue) {
        switch value {
        case .null: null()
        case .int(let int): self.int(int)
        case .real(let real):
            real.isNaN ? refuse("not a number") : cells.append(.real(real))
        case .text(let text): self.text(text)
        case .blob(let blob):
            cells.append(.blob(start: bytes.count, count: blob.count))
            bytes.append(contentsOf: blob)
        }
    }

    package mutating func null() { cells.append(.null) }

    package mutating func int(_ int: Int64) { cells.append(.int(int)) }

    package mutating func text(_ text: String) {
        if !takes(text) { refuse("U+0000 in a text") }
    }

    /// A text that is UTF-8 already.
    package mutating func text(utf8: [UInt8]) {
        if !utf8.withUnsafeBufferPointer({ takes($0) }) { refuse("U+0000 in a text") }
    }

    /// A text from outside: U+0000, which no database stores, becomes U+FFFD.
    package mutating func words(_ text: String) {
        if !takes(text) { self.text(text.withoutNUL) }
    }

    package mutating func endRow() { ends.append(cells.count) }

    private mutating func takes(_ text: String) -> Bool {
        if let isTaken = text.utf8.withContiguousStorageIfAvailable({ takes($0) }) { return isTaken }
        var text = text
        return text.withUTF8 { takes($0) }
    }

    private mutating func takes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !text.holdsNUL else { return false }
        cells.append(.text(start: bytes.count, count: text.count))
        bytes.append(contentsOf: text)
        return true
    }

    private mutating func refuse(_ words: String) {
        null()
        if problem == nil { problem = (ends.count, words) }
    }

    /// Where in `cells` the values of a row are.
    package func range(of row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }

    /// A fault unless each row has `parameters` values, all of which can be stored.
    package func check(_ statement: SQLStatement, parameters: Int) throws(SQLFault) {
        if let problem {
            throw SQLFault(.parameters, problem.words, sql: statement.text, batchIndex: problem.row)
        }
        for row in ends.indices where range(of: row).count != parameters {
            let message = "\(range(of: row).count) values for \(parameters) parameters"
            throw SQLFault(.parameters, message, sql: statement.text, batchIndex: row)
        }
    }

    /// The rows as arrays of values.
    package var rows: [[SQLValue]] { ends.indices.map { cells[range(of: $0)].map(value) } }

    private func value(_ cell: Cell) -> SQLValue {
        switch cell {
        case .null: .null
        case .int(let int): .int(int)
        case .real(let real): .real(real)
        case .text(let start, let count): .text(String(decoding: bytes[start..<start + count], as: UTF8.self))
        case .blob(let start, let count): .blob(Array(bytes[start..<start + count]))
        }
    }
}
