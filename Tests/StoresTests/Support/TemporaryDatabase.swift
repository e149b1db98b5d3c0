import Foundation
import Testing

/// An empty database in a place of its own.
final class TemporaryDatabase {
    let url: String
    /// The folder of a SQLite file.
    let folder: URL

    init(_ kind: StoreKind = .sqlite, server: String? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("recado-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        switch kind {
        case .sqlite: url = "sqlite:" + folder.appendingPathComponent("recado.db").path
        case .postgres: url = try #require(server)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}
