import Core
import Foundation
import Stores
import Testing

/// The databases the conformance suite runs against.
enum StoreKind: String, CaseIterable, CustomTestStringConvertible {
    case sqlite
    case postgres

    var testDescription: String { rawValue }

    /// SQLite always; PostgreSQL where `RECADO_TEST_POSTGRES` names a server.
    static let available: [StoreKind] = allCases.filter { $0 == .sqlite || postgresURL != nil }

    static let postgresURL = ProcessInfo.processInfo.environment["RECADO_TEST_POSTGRES"]

    /// A database of its own for one test, gone afterwards.
    func withStore<Result>(
        waitingWrites: Int = 65_536, _ body: (Store) async throws -> Result
    ) async throws -> Result {
        var options = StoreOptions { .start }
        options.durability = .normal
        options.waitingWrites = waitingWrites
        let place = try TemporaryDatabase(self)
        let store = try await Store.open(url: place.url, options: options)
        do {
            let result = try await body(store)
            await store.close()
            return result
        } catch {
            await store.close()
            throw error
        }
    }
}
