import Foundation
import Postgres
import Testing

/// An empty database on disk or on a server, which hosts may open one after the other.
final class TemporaryDatabase {
    enum Kind: String, CaseIterable, CustomTestStringConvertible {
        case sqlite
        case postgres

        var testDescription: String { rawValue }

        private static let server = ProcessInfo.processInfo.environment["RECADO_TEST_POSTGRES"]

        /// SQLite always; PostgreSQL where `RECADO_TEST_POSTGRES` names a server.
        static let available: [Kind] = allCases.filter { $0 == .sqlite || server != nil }

        fileprivate func url(in folder: URL) throws -> String {
            switch self {
            case .sqlite: return "sqlite:" + folder.appendingPathComponent("recado.db").path
            case .postgres:
                let server = try #require(Self.server)
                let schema = "host_\(UUID().uuidString.replacing("-", with: "").lowercased())"
                let session = try PostgresSession(uri: server)
                defer { session.close() }
                try session.execute(script: "CREATE SCHEMA \(schema)")
                return server + "&options=-csearch_path%3D\(schema)"
            }
        }
    }

    let url: String
    private let folder: URL

    init(_ kind: Kind) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("recado-host-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        url = try kind.url(in: folder)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}
