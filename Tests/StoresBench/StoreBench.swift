import Core
import Foundation
import Stores

/// Steps committed each second by load + save: `store-bench DATABASE-URL [CONTACTS]`.
///
/// One step is a message in, an appointment and a conversation changed, a message and its job out, a timer cancelled,
/// and the inbox row with its trace.
@main struct StoreBench {
    static let now = Instant(seconds: 1_795_176_000)
    static let tenant: TenantID = "clinica"
    let store: Store
    let ids: IdentifierSource
    let contacts: Int

    static func main() async throws {
        let arguments = CommandLine.arguments
        let url = arguments.count > 1 ? arguments[1] : "sqlite:/tmp/recado-store-bench-\(UUID().uuidString).db"
        let contacts = arguments.count > 2 ? Int(arguments[2]) ?? 20_000 : 20_000
        let store = try await Store.open(url: url, options: StoreOptions { now })
        let random = IdentifierSource { (UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max)) }
        let bench = StoreBench(store: store, ids: random, contacts: contacts)
        try await bench.prepare()
        try await bench.measure()
        await store.close()
    }

    func measure() async throws {
        var first = 0
        for (batch, steps) in [(1, 1_000), (16, contacts / 8), (256, contacts / 2)] {
            let start = Moment()
            var done = 0
            while done < steps {
                try await commit((first + done)..<(first + done + batch), opening: false)
                done += batch
            }
            report("batch \(batch)", done, since: start)
            first += done
        }
        let start = Moment()
        var finished = 0
        while true {
            let count = try await runJobs()
            if count == 0 { break }
            finished += count
        }
        report("jobs", finished, since: start)
    }

    private func report(_ name: String, _ count: Int, since start: Moment) {
        let spent = Moment()
        let seconds = spent.wall.timeIntervalSince(start.wall)
        let processor = (spent.processor - start.processor) / Double(count)
        print(
            "\(name): \(Int(Double(count) / seconds)) a second;",
            "one core could do \(Int(1 / processor)), \(Int(processor * 1e6)) µs of processor each")
    }

    private func runJobs() async throws -> Int {
        let store = store
        let jobs = try await store.write { (transaction) throws(StoreFault) in
            try transaction.claim(limit: 256, lease: 30_000, now: Self.now, worker: "bench")
        }
        let results = jobs.map { JobResult($0.lease, .done(providerID: "SM-" + $0.id.rawValue)) }
        _ = try await store.write { (transaction) throws(StoreFault) in
            try transaction.finish(results, now: Self.now)
        }
        return jobs.count
    }
}

/// A point in time, on the wall and in this process's use of processors: other processes disturb only the first.
struct Moment {
    let wall = Date()
    let processor = Double(clock()) / Double(CLOCKS_PER_SEC)
}
