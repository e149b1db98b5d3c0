import SQL
import Testing

/// What every SQLSession must do; each database runs all of it.
@Suite struct `Every session` {
    @Test(arguments: Backend.available)
    func `gives back each kind of value as it was`(backend: Backend) throws {
        let session = try backend.open()
        let values: [SQLValue] = [
            .int(.min), .int(.max), .real(0.1), .real(-1.5e300), .real(.infinity), .text(""), .text("olá 👩🏽‍⚕️ 'x' \\ \n"),
            .text(String(repeating: "ç", count: 70_000)), .blob([]), .blob([0, 255, 92, 39]), .null,
        ]
        for value in values {
            _ = try session.run(Shop.clearKinds)
            #expect(try session.run(Shop.insertAny, row(value)).changes == 1)
            let rows = try session.run(Shop.selectAny)
            #expect(rows.count == 1)
            let row = try #require(rows.first)
            #expect((0..<row.count).contains { (try? row.value($0)) == value })
        }
        for value in values {
            _ = try session.run(Shop.clearKinds)
            try session.write(Shop.insertAny, SQLBatch([row(value)]))
            let row = try #require(try session.run(Shop.selectAny).first)
            #expect((0..<row.count).contains { (try? row.value($0)) == value })
        }
    }

    /// A row of (id, int, real, text, blob) with the value in its own column.
    private func row(_ value: SQLValue) -> [SQLValue] {
        var row: [SQLValue] = [1, nil, nil, nil, nil]
        switch value {
        case .int: row[1] = value
        case .real: row[2] = value
        case .text: row[3] = value
        case .blob: row[4] = value
        case .null: break
        }
        return row
    }

    @Test(arguments: Backend.available)
    func `takes parameters in any order, many times and with a cast`(backend: Backend) throws {
        let session = try backend.open()
        let row = try #require(try session.run(Shop.shuffled, "b", 2).first)
        #expect(try row.text(0) == "b2b")
        #expect(try row.int(1) == 4)
    }

    @Test(arguments: Backend.available)
    func `counts what a statement changed and returns its rows`(backend: Backend) throws {
        let session = try backend.open()
        let made = try session.run(Shop.insertReturning, 1, "a")
        #expect(try made.first?.int(0) == 1)
        #expect(made.changes == 1)
        #expect(try session.run(Shop.insertIgnoring, 1, "other").changes == 0)
        #expect(try session.run(Shop.insertIgnoring, 2, "b").changes == 1)
        #expect(try session.run(Shop.rename, "z").changes == 2)
        #expect(session.changes == 2)
        #expect(try session.run(Shop.names).changes == 0)
        #expect(session.changes == 0)
        #expect(try session.run(Shop.clear).changes == 2)
    }

    @Test(arguments: Backend.available)
    func `runs a batch in order, with a result for each row`(backend: Backend) throws {
        let session = try backend.open()
        #expect(try session.runBatch(Shop.insert, []).isEmpty)
        let inserted = try session.runBatch(Shop.insert, (0..<700).map { [.int($0), .text("n\($0)")] })
        #expect(inserted.count == 700)
        #expect(inserted.allSatisfy { $0.changes == 1 })
        #expect(session.changes == 700)
        let found = try session.runBatch(Shop.nameOf, [[5], [900], [699]])
        #expect(try found.map { try $0.first?.text(0) } == ["n5", nil, "n699"])
    }

    @Test(arguments: Backend.available)
    func `finds each one's rows when many are asked for together`(backend: Backend) throws {
        let session = try backend.open()
        _ = try session.run(Shop.clearKinds)
        let things: [(Int64, String)] = [(1, "a"), (2, "b"), (3, "a"), (4, "\"q\""), (5, "a"), (6, "{}")]
        try session.write(Shop.insertText, SQLBatch(things.map { [.int($0.0), .int($0.0 * 10), .text($0.1)] }))
        let asked: [SQLValue] = ["a", "missing", "\"q\"", "a", .null, "{}", "b"]
        let found = try session.runBatch(Shop.byText, asked.map { [$0, 1] })
        #expect(try found.map { try $0.map { try $0.int(0) } } == [[30, 50], [], [40], [30, 50], [], [60], [20]])
        #expect(try found.first?.first?.isNull(1) == true)
        #expect(session.changes == 0)
        _ = try session.run(Shop.clearKinds)
    }

    @Test(arguments: Backend.available)
    func `changes many rows by their keys, with a result for each`(backend: Backend) throws {
        let session = try backend.open()
        try session.write(Shop.insert, SQLBatch((1...7).map { [.int($0), .text("n\($0)")] }))
        let renamed = try session.changeAll(Shop.renameOne, [6, 1, 99, 3, 2].map { [.int($0), "x", "n3"] })
        #expect(renamed.map(\.changes) == [1, 1, 0, 0, 1])
        #expect(!renamed.contains { !$0.isEmpty })
        #expect(session.changes == 3)
        #expect(try names(session) == ["xn1", "xn2", "n3", "n4", "n5", "xn6", "n7"])
        let returned = try session.changeAll(Shop.renameReturning, [4, 3, 88, 2, 1].map { [.int($0), "\"z\""] })
        let told = try returned.map { rows in try rows.map { row in try "\(row.int(0))\(row.text(1))" } }
        #expect(told == [["4n4"], ["3\"z\""], [], ["2\"z\""], ["1xn1"]])
        let removed = try session.changeAll(Shop.remove, (3...9).map { [.int($0)] })
        #expect(removed.map(\.changes) == [1, 1, 1, 1, 1, 0, 0])
        #expect(session.hasChanged)
        #expect(try names(session) == ["xn1", "\"z\""])
    }

    @Test(arguments: Backend.available, [2, 7])
    func `writes changes and removals without telling what they did`(backend: Backend, count: Int64) throws {
        let session = try backend.open()
        try session.write(Shop.insert, SQLBatch((1...count).map { [.int($0), .text("n\($0)")] }))
        #expect(session.changes == count)
        try session.begin()
        #expect(!session.hasChanged)
        try session.write(Shop.renameOne, SQLBatch([[99, "x", "n3"]]))
        #expect(session.changes == 0)
        #expect(!session.hasChanged)
        try session.write(Shop.renameOne, SQLBatch((1...count).map { [.int($0), "x", "n3"] }))
        #expect(session.changes == (count > 2 ? count - 1 : count))
        #expect(session.hasChanged)
        try session.write(Shop.remove, SQLBatch((2...count).map { [.int($0)] }))
        try session.commit()
        #expect(try names(session) == ["xn1"])
        try session.write(Shop.insert, SQLBatch())
        #expect(fault { try session.write(Shop.remove, SQLBatch([[1], [.real(.nan)]])) }?.batchIndex == 1)
        #expect(try names(session) == ["xn1"])
    }

    @Test(arguments: Backend.available)
    func `refuses what cannot be stored and rows of unequal length, however many go together`(backend: Backend) throws {
        let session = try backend.open()
        try session.write(Shop.insert, SQLBatch((1...6).map { [.int($0), .text("n\($0)")] }))
        let unstorable: [[SQLValue]] = (1...6).map { [.int($0), "\u{0}", "n3"] }
        #expect(fault { _ = try session.changeAll(Shop.renameOne, unstorable) }?.code == .parameters)
        #expect(fault { try session.write(Shop.renameOne, SQLBatch(unstorable)) }?.code == .parameters)
        let uneven: [[SQLValue]] = [[1, "x", "n9"], [2, "x"], [3, "x", "n9"], [4, "x", "n9", 1]]
        #expect(fault { _ = try session.changeAll(Shop.renameOne, uneven) }?.code == .parameters)
        #expect(fault { try session.write(Shop.renameOne, SQLBatch(uneven)) }?.code == .parameters)
        let names = (1...5).map { _ in [SQLValue.text("\u{0}"), 1] }
        #expect(fault { _ = try session.runBatch(Shop.byText, names) }?.code == .parameters)
        #expect(try self.names(session) == ["n1", "n2", "n3", "n4", "n5", "n6"])
    }

    @Test(arguments: Backend.available)
    func `moves a batch larger than any buffer`(backend: Backend) throws {
        let session = try backend.open()
        let large = String(repeating: "x", count: 20_000)
        let rows: [[SQLValue]] = (0..<400).map { [.int($0), .text(large)] }
        let echoed = try session.runBatch(Shop.insertReturning, rows)
        #expect(echoed.count == 400)
        #expect(try echoed.last?.first?.text(1) == large)
    }

    @Test(arguments: Backend.available)
    func `undoes a batch that fails, inside a transaction and outside`(backend: Backend) throws {
        let session = try backend.open()
        let rows: [[SQLValue]] = [[1, "a"], [2, "b"], [1, "again"], [3, "c"]]
        let outside = fault { _ = try session.runBatch(Shop.insert, rows) }
        #expect(outside?.code == .unique)
        #expect(outside?.batchIndex == 2)
        #expect(try names(session).isEmpty)

        try session.begin()
        #expect(fault { _ = try session.runBatch(Shop.insert, rows) }?.batchIndex == 2)
        #expect(fault { _ = try session.run(Shop.names) }?.code == .transactionAborted)
        try session.rollback()
        #expect(try names(session).isEmpty)
    }

    @Test(arguments: Backend.available)
    func `inserts many rows at once as they are, whatever they hold`(backend: Backend) throws {
        let session = try backend.open()
        _ = try session.run(Shop.clearKinds)
        let texts: [SQLValue] = [
            "", "NULL", "null", .null, "a,b", "{a}", "\"quoted\"", "back\\slash", "\\", "\"", " spaces ", "não 👍🏽",
            "line\nline", "$1", "';--",
        ]
        let rows = texts.enumerated().map { [SQLValue.int(Int64($0)), $0.isMultiple(of: 2) ? .null : .int(-7), $1] }
        try session.write(Shop.insertText, SQLBatch(rows))
        #expect(try session.run(Shop.texts).map { [try $0.value(0), try $0.value(1), try $0.value(2)] } == rows)
        _ = try session.run(Shop.clearKinds)
    }

    @Test(arguments: Backend.available)
    func `inserting many rows keeps all of them or none`(backend: Backend) throws {
        let session = try backend.open()
        let rows: [[SQLValue]] = [[1, "a"], [2, "b"], [3, "c"], [1, "again"], [4, "d"]]
        #expect(fault { try session.write(Shop.insert, SQLBatch(rows)) }?.code == .unique)
        #expect(try names(session).isEmpty)
        try session.write(Shop.insertIgnoring, SQLBatch(rows))
        #expect(try names(session) == ["a", "b", "c", "d"])
        let unstorable = SQLBatch((5..<10).map { [.int($0), "\u{0}"] })
        #expect(fault { try session.write(Shop.insert, unstorable) }?.code == .parameters)
        #expect(fault { try session.write(Shop.insert, SQLBatch((5..<10).map { [.int($0), ""] })) }?.code == .check)
        #expect(fault { try session.write(Shop.insert, SQLBatch((5..<10).map { [.int($0)] })) }?.code == .parameters)
        #expect(try names(session) == ["a", "b", "c", "d"])
    }

    @Test(arguments: Backend.available)
    func `names what broke a constraint`(backend: Backend) throws {
        let session = try backend.open()
        _ = try session.run(Shop.insert, 1, "a")
        #expect(fault { _ = try session.run(Shop.insert, 1, "b") }?.code == .unique)
        #expect(fault { _ = try session.run(Shop.insert, 2, nil) }?.code == .notNull)
        #expect(fault { _ = try session.run(Shop.insert, 2, "") }?.code == .check)
        #expect(fault { _ = try session.run(Shop.insertLine, 99) }?.code == .foreignKey)
        #expect(fault { _ = try session.run(Shop.insert, "x", "b") }?.code == .datatype)
        let unique = fault { _ = try session.run(Shop.insert, 1, "b") }
        #expect(unique?.sql == Shop.insert.text)
        #expect(unique?.isTransient == false)
        #expect(unique?.native.isEmpty == false)
        #expect(try names(session) == ["a"])
    }

    @Test(arguments: Backend.available)
    func `refuses what it cannot bind`(backend: Backend) throws {
        let session = try backend.open()
        #expect(fault { _ = try session.run(Shop.insert, 1) }?.code == .parameters)
        #expect(fault { _ = try session.run(Shop.insert, 1, "a", "b") }?.code == .parameters)
        #expect(fault { _ = try session.run(Shop.insert, 1, "a\u{0}b") }?.code == .parameters)
        #expect(fault { _ = try session.run(Shop.insertAny, 1, nil, .real(.nan), nil, nil) }?.code == .parameters)
        #expect(fault { _ = try session.runBatch(Shop.insert, [[1, "a"], [2]]) }?.batchIndex == 1)
        #expect(try names(session).isEmpty)
    }

    @Test(arguments: Backend.available)
    func `refuses SQL that is not SQL`(backend: Backend) throws {
        let session = try backend.open()
        #expect(fault { _ = try session.run(SQLStatement("bad", "SELEC 1")) }?.code == .syntax)
        #expect(fault { _ = try session.run(SQLStatement("bad", "SELECT * FROM nowhere")) }?.code == .syntax)
        #expect(fault { _ = try session.run(SQLStatement("two", "SELECT 1; SELECT 2")) }?.code == .syntax)
        #expect(fault { try session.execute(script: "SELEC 1") } != nil)
        #expect(try session.run(SQLStatement("good", "SELECT 1 AS one")).first?.int(0) == 1)
    }

    @Test(arguments: Backend.available)
    func `keeps a committed transaction and forgets the others`(backend: Backend) throws {
        let session = try backend.open()
        try session.transaction { () throws(SQLFault) in _ = try session.run(Shop.insert, 1, "kept") }
        try session.begin()
        _ = try session.run(Shop.insert, 2, "lost")
        try session.rollback()
        try session.rollback()
        _ = fault {
            try session.transaction { () throws(SQLFault) in
                _ = try session.run(Shop.insert, 3, "lost")
                _ = try session.run(Shop.insert, 3, "twice")
            }
        }
        #expect(try names(session) == ["kept"])
    }

    @Test(arguments: Backend.available)
    func `never commits a part of a transaction`(backend: Backend) throws {
        let session = try backend.open()
        try session.begin()
        _ = try session.run(Shop.insert, 1, "a")
        #expect(fault { _ = try session.run(Shop.insert, 1, "b") }?.code == .unique)
        #expect(fault { _ = try session.run(Shop.insert, 2, "c") }?.code == .transactionAborted)
        #expect(fault { try session.execute(script: "DELETE FROM item") }?.code == .transactionAborted)
        #expect(fault { try session.commit() }?.code == .transactionAborted)
        #expect(try names(session).isEmpty)
        try session.begin()
        try session.commit()
    }

    @Test(arguments: Backend.available)
    func `takes back one event of a group`(backend: Backend) throws {
        let session = try backend.open()
        try session.begin()
        for id in 1...4 {
            let mark = SQLSavepoint(id)
            try session.savepoint(mark)
            let failed = fault {
                _ = try session.run(Shop.insert, .int(Int64(id)), "n")
                if id == 2 { _ = try session.run(Shop.insert, 1, "double") }
            }
            if failed != nil { try session.rollback(to: mark) }
            try session.release(mark)
        }
        try session.commit()
        #expect(try session.run(Shop.ids).map { try $0.int(0) } == [1, 3, 4])
    }

    @Test(arguments: Backend.available)
    func `refuses transactions out of order`(backend: Backend) throws {
        let session = try backend.open()
        #expect(fault { try session.commit() }?.code == .transactionState)
        #expect(fault { try session.savepoint(SQLSavepoint(1)) }?.code == .transactionState)
        try session.begin()
        #expect(fault { try session.begin() }?.code == .transactionState)
        #expect(fault { try session.release(SQLSavepoint(1)) }?.code == .transactionState)
        #expect(fault { _ = try session.run(Shop.names) }?.code == .transactionAborted)
        #expect(fault { try session.rollback(to: SQLSavepoint(1)) }?.code == .transactionState)
        try session.rollback()
    }

    @Test(arguments: Backend.available)
    func `faults when a column is read as something else`(backend: Backend) throws {
        let session = try backend.open()
        _ = try session.run(Shop.insertAny, 1, 5, nil, "t", nil)
        let row = try #require(try session.run(Shop.selectAny).first)
        #expect(fault { _ = try row.text(1) }?.code == .decoding)
        #expect(fault { _ = try row.int(2) }?.code == .decoding)
        #expect(fault { _ = try row.int(5) }?.code == .decoding)
        #expect(fault { _ = try row.int(-1) }?.code == .decoding)
        #expect(try row.optionalReal(2) == nil)
        #expect(try row.optionalInt(1) == 5)
    }

    @Test(arguments: Backend.available)
    func `gives sums, counts and truths as numbers`(backend: Backend) throws {
        let session = try backend.open()
        _ = try session.runBatch(Shop.insertAny, [[1, 2, 0.5, nil, nil], [2, 40, 0.25, nil, nil]])
        let row = try #require(try session.run(Shop.sums).first)
        #expect(try row.int(0) == 42)
        #expect(try row.int(1) == 2)
        #expect(try row.real(2) == 0.75)
        #expect(try row.bool(3))
    }

    @Test(arguments: Backend.available)
    func `is of no use once closed`(backend: Backend) throws {
        let session = try backend.open()
        #expect(session.isAlive)
        _ = try session.run(Shop.names)
        session.close()
        session.close()
        session.cancel()
        #expect(!session.isAlive)
        #expect(fault { _ = try session.run(Shop.names) }?.code == .connectionLost)
        #expect(fault { _ = try session.runBatch(Shop.insert, [[1, "a"]]) }?.code == .connectionLost)
        #expect(fault { try session.begin() }?.code == .connectionLost)
        #expect(fault { try session.execute(script: "SELECT 1") }?.code == .connectionLost)
    }

    private func names(_ session: any SQLSession) throws -> [String] {
        try session.run(Shop.names).map { try $0.text(0) }
    }
}
