import Core
import Dispatch
import SQL
import SQLite
import Synchronization
import Testing

@testable import Stores

struct FlusherTests {
    /// A disk that is as slow as the test wants, and what was done in which order.
    private final class Disk: Sendable {
        private let log = Mutex<[String]>([])
        let turns = DispatchSemaphore(value: 0)
        let began = DispatchSemaphore(value: 0)
        let isBroken: Bool

        init(isBroken: Bool = false) { self.isBroken = isBroken }

        var events: [String] { log.withLock { $0 } }

        func note(_ event: String) { log.withLock { $0.append(event) } }

        var flush: Flusher.Flush {
            { () throws(SQLFault) in
                self.began.signal()
                self.turns.wait()
                self.note("flush")
                if self.isBroken { throw SQLFault(.io, "no medium") }
            }
        }

        func group(_ name: String, hasChanged: Bool = true) -> CommittedGroup {
            let one = WriteRequest.Outcome(fault: nil) {
                self.note($0 == nil ? name : "\(name) \($0?.code.rawValue ?? "")")
            }
            return CommittedGroup(ran: [one], hasChanged: hasChanged)
        }
    }

    @Test func `nobody is told before the disk has it, and one wait serves all that came meanwhile`() {
        let disk = Disk()
        let flusher = Flusher(disk.flush)
        flusher.add(disk.group("a"))
        disk.began.wait()
        for name in ["b", "c"] { flusher.add(disk.group(name)) }
        #expect(disk.events == [])
        for _ in 0..<2 { disk.turns.signal() }
        flusher.finish()
        #expect(disk.events == ["flush", "a", "flush", "b", "c"])
    }

    @Test func `what only read waits for the commits it may have seen, not for the disk`() {
        let disk = Disk()
        let flusher = Flusher(disk.flush)
        flusher.add(disk.group("a"))
        disk.began.wait()
        flusher.add(disk.group("b", hasChanged: false))
        #expect(disk.events == [])
        disk.turns.signal()
        flusher.finish()
        #expect(disk.events == ["flush", "a", "b"])
    }

    @Test func `a disk that refused is not believed again`() {
        let disk = Disk(isBroken: true)
        let flusher = Flusher(disk.flush)
        disk.turns.signal()
        flusher.add(disk.group("a"))
        flusher.finish()
        #expect(disk.events == ["flush", "a unavailable"])
        #expect(throws: StoreFault.self) { try flusher.refuseBroken() }
    }

    @Test func `the log of a file is flushed, a log that is gone is a fault`() throws {
        let place = try TemporaryDatabase()
        let file = place.folder.appendingPathComponent("log.db").path
        let session = try SQLiteSession(path: file)
        try session.execute(script: "CREATE TABLE things (name TEXT)")
        let log = try #require(session.log)
        try log.flush()
        session.close()
        #expect(throws: SQLFault.self) { try log.flush() }
        #expect(try SQLiteSession(path: ":memory:").log == nil)
    }
}
