import Core
import Stores
import Support
import Testing

@testable import Runtime

/// What becomes of due times at which nobody ran.
struct MissedTests {
    /// The words of a file, and how many of the three hours that were missed are made up for.
    private static let words = [
        ("", ["13"]), ("missed: run once, ", ["13"]), ("missed: run all, ", ["11", "12", "13"]), ("missed: skip, ", []),
    ]
    private static let portuguese = [
        ("se_perder: rodar uma vez, ", ["13"]), ("se_perder: rodar todas, ", ["11", "12", "13"]),
        ("se_perder: pular, ", []),
    ]
    private static let hour: Int64 = 3_600_000

    private func house(_ rules: String, on database: Database) async throws -> Host {
        let time = TestClock()
        let store = try await Store.open(url: try database.url(), options: StoreOptions(clock: time.clock.now))
        return try await Host(rules, time: time, sharing: store)
    }

    /// The hour at the clinic of each run, in UTC−3. The test begins at 09:00.
    private func hours(_ house: Host) async throws -> [String] {
        try await house.store.read { (snapshot) throws(StoreFault) in
            try snapshot.traces(of: nil, tenant: Host.tenant, newest: 1_000).reversed()
        }.map { trace in
            let due = trace.key.key.split(separator: "@").last.flatMap { Instant(String($0)) }
            return due.map { String(($0.seconds / 3_600 - 3) % 24) } ?? ""
        }
    }

    private func check(_ rules: String, _ expected: [String], on database: Database) async throws {
        let house = try await house(rules, on: database)
        await house.scheduler().tick()
        // 10:00 has run; the hosts are down until 13:30.
        house.time.advance(milliseconds: Self.hour)
        await house.scheduler().tick()
        #expect(try await hours(house) == ["10"])
        house.time.advance(milliseconds: 3 * Self.hour + Self.hour / 2)
        let (one, other) = (house.scheduler(), house.scheduler())
        for scheduler in [one, other, one, other] { await scheduler.tick() }
        await house.scheduler().tick()
        #expect(try await hours(house) == ["10"] + expected)
        // What comes in time runs, whatever was missed.
        house.time.advance(milliseconds: Self.hour / 2)
        for scheduler in [other, one, house.scheduler()] { await scheduler.tick() }
        #expect(try await hours(house) == ["10"] + expected + ["14"])
        await house.store.close()
    }

    @Test(arguments: Database.available, words)
    func `a rule says what is made up for`(_ database: Database, words: (String, [String])) async throws {
        let rules = "rules:\n  often: { on: schedule every hour, \(words.0)do: [{ log: tick }] }\n"
        try await check(rules, words.1, on: database)
    }

    @Test(arguments: Database.available, portuguese)
    func `a rule in Portuguese says what is made up for`(_ database: Database, words: (String, [String])) async throws {
        let rules = "regras:\n  sempre: { quando: agenda a cada hora, \(words.0)faca: [{ registre: tique }] }\n"
        try await check(rules, words.1, on: database)
    }

    @Test(arguments: Database.available, words)
    func `so does a report`(_ database: Database, words: (String, [String])) async throws {
        let rules = "reports:\n  list: { on: schedule every hour, \(words.0)sections: { All: confirmed } }\n"
        try await check(rules, words.1, on: database)
    }

    @Test func `many missed times are made up for in parts, each once and in order`() async throws {
        let house = try await house(
            "rules:\n  often: { on: schedule every 15 minutes, missed: run all, do: [{ log: \"{now}\" }] }\n",
            on: .sqlite)
        await house.scheduler().tick()
        house.time.advance(milliseconds: 50 * Self.hour)
        let (one, other) = (house.scheduler(), house.scheduler())
        for scheduler in [one, other, one, house.scheduler()] { await scheduler.tick() }
        #expect(house.logs.count == 200)
    }
}
