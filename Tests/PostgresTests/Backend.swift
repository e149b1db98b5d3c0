import Foundation
import Postgres
import SQL
import SQLite
import Testing

/// A database the conformance suite runs on.
enum Backend: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite
    case postgres

    static let postgresURI = ProcessInfo.processInfo.environment["RECADO_TEST_POSTGRES"]

    /// SQLite always, PostgreSQL under scripts/with-postgres.
    static var available: [Backend] {
        postgresURI == nil ? [.sqlite] : allCases
    }

    var testDescription: String { rawValue }

    /// A session on an empty ``Shop`` of its own.
    func open() throws -> any SQLSession {
        switch self {
        case .sqlite:
            let session = try SQLiteSession(path: ":memory:")
            // STRICT, as our stores have it.
            let schema = Shop.schema(realType: "REAL", blobType: "BLOB", option: "STRICT")
            try session.execute(script: schema.replacing("BIGINT", with: "INTEGER"))
            return session
        case .postgres:
            let session = try PostgresSession(uri: Backend.postgresURI ?? "")
            try session.execute(script: "SET search_path = pg_temp")
            try session.execute(script: Shop.schema(realType: "DOUBLE PRECISION", blobType: "BYTEA", option: ""))
            return session
        }
    }
}
