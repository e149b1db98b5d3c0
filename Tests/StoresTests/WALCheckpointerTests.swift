import Core
import SQL
import SQLite
import Testing

@testable import Stores

struct LogMoverTests {
    @Test func `a log beyond its limit is moved into the file and begins anew`() throws {
        let lengths = try lengths(limit: 20, free: nil)
        #expect(lengths.max() ?? 0 > 20)
        #expect(lengths.max() ?? .max < 40)
    }

    @Test(arguments: [(4_000_000, 480...520), (0, 256...280), (100_000_000, 600...1_000)])
    func `a log that the disk has hardly room for is moved earlier`(free: Int, longest: ClosedRange<Int>) throws {
        let lengths = try lengths(limit: 8_000, free: free)
        #expect(longest.contains(lengths.max() ?? 0), "\(lengths.max() ?? 0)")
    }

    /// Pages in the log after each of 200 commits of some pages.
    private func lengths(limit: Int, free: Int?) throws -> [Int] {
        let place = try TemporaryDatabase()
        let file = place.folder.appendingPathComponent("log.db").path
        var options = SQLiteOptions()
        options.durability = .off
        options.checkpointPages = 0
        let session = try SQLiteSession(path: file, options: options)
        defer { session.close() }
        try session.execute(script: "CREATE TABLE things (name TEXT)")
        let mover = WALCheckpointer(
            limit: limit, free: { free },
            open: { [options] () throws(SQLFault) in try SQLiteSession(path: file, options: options) })
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
        let count = try session.run(SQLStatement("count", "SELECT count(*) FROM things"))
        #expect(try count.first?.int(0) == 200)
        #expect(try session.quickCheck() == [])
        return lengths
    }

    @Test func `a disk says how much it has left`() throws {
        let place = try TemporaryDatabase()
        #expect(try #require(SQLiteSession.freeBytes(beside: place.folder.path)) > 0)
        #expect(SQLiteSession.freeBytes(beside: place.folder.path + "/nothing") == nil)
    }
}
