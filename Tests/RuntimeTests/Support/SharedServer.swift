import Foundation
import Postgres
import Testing

/// The PostgreSQL of the test run, when it has one.
enum SharedServer {
    static let uri = ProcessInfo.processInfo.environment["RECADO_TEST_POSTGRES"]

    /// The address of a database of its own for one test.
    static func database() throws -> String {
        let server = try #require(uri)
        let schema = "runtime_\(UUID().uuidString.replacing("-", with: "").lowercased())"
        let session = try PostgresSession(uri: server)
        defer { session.close() }
        try session.execute(script: "CREATE SCHEMA \(schema)")
        return server + "&options=-csearch_path%3D\(schema)"
    }
}

/// The databases a runtime works on.
enum Database: String, CaseIterable, CustomTestStringConvertible {
    case sqlite
    case postgres

    /// SQLite always; PostgreSQL where `RECADO_TEST_POSTGRES` names a server.
    static let available = allCases.filter { $0 == .sqlite || SharedServer.uri != nil }

    var testDescription: String { rawValue }

    func url() throws -> String { self == .sqlite ? "sqlite::memory:" : try SharedServer.database() }
}
