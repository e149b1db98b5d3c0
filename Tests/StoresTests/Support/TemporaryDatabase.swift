import Foundation
import Postgres
import Testing

/// An empty database in a place of its own.
final class TemporaryDatabase {
    let url: String
    /// The folder of a SQLite file.
    let folder: URL

    init(_ kind: StoreKind = .sqlite) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("recado-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        switch kind {
        case .sqlite: url = "sqlite:" + folder.appendingPathComponent("recado.db").path
        case .postgres:
            let server = try #require(StoreKind.postgresURL)
            let schema = "store_\(UUID().uuidString.replacing("-", with: "").lowercased())"
            let session = try PostgresSession(uri: server)
            defer { session.close() }
            try session.execute(script: "CREATE SCHEMA \(schema)")
            url = server + "&options=-csearch_path%3D\(schema)"
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}
