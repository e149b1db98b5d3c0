import Core
import Foundation
import Postgres
import Stores
import Testing

@Suite(.serialized) struct DurabilityTests {
    private let clinic = Clinic()
    private let options = StoreOptions { .start }

    private func isKnown(_ key: String, _ store: Store) async throws -> Bool {
        try await store.write { (transaction) throws(StoreFault) in
            try transaction.isKnown([clinic.message("", key: key)])
        }.first ?? false
    }

    @Test func `what was answered is there after a crash`() async throws {
        let place = try TemporaryDatabase()
        let store = try await Store.open(url: place.url, options: options)
        for number in 0..<50 {
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle([clinic.message("oi", key: "m\(number)")], clinic)
            }
        }
        // The files as a crash would leave them: nothing closed, the log not moved.
        let copy = try TemporaryDatabase()
        for name in try FileManager.default.contentsOfDirectory(atPath: place.folder.path) where !name.hasSuffix("-shm")
        {
            try FileManager.default.copyItem(
                at: place.folder.appendingPathComponent(name), to: copy.folder.appendingPathComponent(name))
        }
        let reopened = try await Store.open(url: copy.url, options: options)
        for number in 0..<50 { #expect(try await isKnown("m\(number)", reopened)) }
        #expect(try await isKnown("m50", reopened) == false)
        await reopened.close()
        await store.close()
    }

    @Test func `a store in memory is complete`() async throws {
        let store = try await Store.open(url: "sqlite::memory:", options: options)
        _ = try await store.write { (transaction) throws(StoreFault) in
            try transaction.handle([clinic.message("oi", key: "m1")], clinic)
        }
        let messages = try await store.read { (snapshot) throws(StoreFault) in
            try snapshot.messages(of: .clinic, newest: 1)
        }
        #expect(messages.count == 1)
        await store.close()
    }

    @Test(arguments: ["", "sqlite:", "mysql://x", "/tmp/x.db"])
    func `an address that is none is refused`(_ url: String) async throws {
        let fault = await #expect(throws: StoreFault.self) { try await Store.open(url: url, options: options) }
        #expect(fault?.code == .address)
    }

    @Test func `a database that cannot be reached is unavailable`() async throws {
        let fault = await #expect(throws: StoreFault.self) {
            try await Store.open(url: "sqlite:/nowhere/at/all.db", options: options)
        }
        #expect(fault?.code == .unavailable)
    }
}
