import Core
import SQL
import SQLite
import Testing

@testable import Stores

struct LogMoverTests {
    @Test func `a log beyond its limit is moved into the file and begins anew`() throws {
        let place = try TemporaryDatabase()
        let file = place.folder.appendingPathComponent("log.db").path
        var options = SQLiteOptions()
        options.durability = .off
        options.checkpointPages = 0
        let session = try SQLiteSession(path: file, options: options)
        try session.execute(script: "CREATE TABLE things (name TEXT)")
        let mover = LogMover(limit: 20) { [options] () throws(SQLFault) in
            try SQLiteSession(path: file, options: options)
        }
        var lengths: [Int] = []
        for _ in 0..<200 {
            try session.begin()
            let text = SQLValue.text(String(repeating: "x", count: 5_000))
            _ = try session.run(SQLStatement("thing", "INSERT INTO things VALUES ($1)"), text)
            try session.commit()
            mover.committed(session)
            mover.finish()
            lengths.append(session.logPages)
        }
        #expect(lengths.max() ?? 0 > 20)
        #expect(lengths.max() ?? .max < 40)
        let count = try session.run(SQLStatement("count", "SELECT count(*) FROM things"))
        #expect(try count.first?.int(0) == 200)
        #expect(try session.quickCheck() == [])
        session.close()
    }
}
