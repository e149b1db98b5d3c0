import Core
import Foundation
import Stores
import Synchronization
import Testing

@Suite(.serialized) struct GroupCommitTests {
    private let refusal = StoreFault(.init(rawValue: "test"), LocalizedText(pt: "teste", en: "test"))

    /// Submits `count` writes while the writer is busy with another write, so that all of them wait together.
    private func together<Result: Sendable>(
        _ store: Store, _ count: Int, _ body: @escaping @Sendable (Transaction, Int) throws(StoreFault) -> Result
    ) async -> [Swift.Result<Result, StoreFault>] {
        let gate = DispatchSemaphore(value: 0)
        // Opened once, it stays open: the body may be run again.
        store.submit(
            { _ in
                gate.wait()
                gate.signal()
            }, completion: { _ in })
        return await withCheckedContinuation { continuation in
            let results = Mutex<[Int: Swift.Result<Result, StoreFault>]>([:])
            for index in 0..<count {
                let numbered: @Sendable (Transaction) throws(StoreFault) -> Result = {
                    (transaction) throws(StoreFault) in
                    try body(transaction, index)
                }
                store.submit(numbered) { result in
                    let all = results.withLock { results in
                        results[index] = result
                        return results.count == count ? results : nil
                    }
                    if let all { continuation.resume(returning: (0..<count).compactMap { all[$0] }) }
                }
            }
            gate.signal()
        }
    }

    @Test(arguments: StoreKind.available)
    func `what waits shares one commit`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let before = store.commits
            let results = await together(store, 300) { (transaction, number) throws(StoreFault) in
                try transaction.handle([clinic.message("oi", key: "m\(number)")], clinic).count
            }
            #expect(results.count == 300)
            #expect(results.allSatisfy { (try? $0.get()) == 1 })
            #expect(store.commits - before <= 3)
        }
    }

    @Test(arguments: StoreKind.available)
    func `a failing write undoes its own work and nobody else's`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let results = await together(store, 9) { (transaction, number) throws(StoreFault) in
                _ = try transaction.handle([clinic.message("oi", key: "m\(number)")], clinic)
                if number == 6 { _ = try transaction.handle([clinic.message("oi", key: "x")], clinic) }
                if number == 4 || number == 6 { throw refusal }
            }
            #expect(results.indices.filter { (try? results[$0].get()) == nil } == [4, 6])
            #expect(results[4].fault == refusal)
            let known = try await store.write { (transaction) throws(StoreFault) in
                try transaction.isKnown(
                    (0..<9).map { clinic.message("oi", key: "m\($0)") } + [clinic.message("", key: "x")])
            }
            #expect(known == [true, true, true, true, false, true, false, true, true, false])
        }
    }

    @Test(arguments: StoreKind.available)
    func `a write whose statement fails undoes nobody else's work`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let twice = CommittedStep(
                event: clinic.message("sim", key: "twice"), before: State(), after: State(), effects: [],
                trace: Trace())
            let results = await together(store, 4) { (transaction, number) throws(StoreFault) in
                if number == 2 { try transaction.save([twice, twice]) }
                _ = try transaction.handle([clinic.message("oi", key: "m\(number)")], clinic)
            }
            #expect(results.map { $0.fault?.code } == [nil, nil, .conflict, nil])
        }
    }

    @Test(arguments: StoreKind.available)
    func `a failing write that is alone keeps nothing`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            await #expect(throws: refusal) {
                try await store.write { (transaction) throws(StoreFault) in
                    _ = try transaction.handle([clinic.message("oi", key: "m1")], clinic)
                    throw refusal
                }
            }
            let known = try await store.write { (transaction) throws(StoreFault) in
                try transaction.isKnown([clinic.message("oi", key: "m1")])
            }
            #expect(known == [false])
        }
    }

    @Test(arguments: StoreKind.available)
    func `too much that waits is refused at once`(_ kind: StoreKind) async throws {
        try await kind.withStore(waitingWrites: 2) { store in
            let results = await together(store, 10) { (_, _) throws(StoreFault) in }
            #expect(results.contains { $0.fault?.code == .busy })
            #expect(results.contains { $0.fault == nil })
        }
    }

    @Test(arguments: StoreKind.available)
    func `a closed store refuses`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            await store.close()
            await #expect(throws: StoreFault.self) { try await store.ping() }
            let fault = await #expect(throws: StoreFault.self) { try await store.write { (_) throws(StoreFault) in } }
            #expect(fault?.code == .closed)
        }
    }
}

extension Result where Failure == StoreFault {
    fileprivate var fault: StoreFault? {
        if case .failure(let fault) = self { fault } else { nil }
    }
}
