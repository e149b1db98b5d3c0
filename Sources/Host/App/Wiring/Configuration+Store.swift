import Core
import Foundation
import Runtime
import Stores

extension Configuration {
    /// Opens the database; the folder of its file is made when it is missing.
    func openStore() async throws(CommandFault) -> Store {
        makeDatabaseFolder()
        do {
            return try await Store.open(url: database, options: StoreOptions(clock: Clock.system.now))
        } catch {
            throw CommandFault(
                .problems,
                LocalizedText(
                    pt: "não consigo abrir o banco de dados `\(databaseName)`: \(error.words.pt)",
                    en: "cannot open the database `\(databaseName)`: \(error.words.en)"))
        }
    }

    /// Where the database is, without a password.
    private var databaseName: String {
        guard let at = database.lastIndex(of: "@"), let scheme = database.firstRange(of: "://") else { return database }
        return String(database[..<scheme.upperBound] + database[database.index(after: at)...])
    }

    /// What cannot be made is told when the database cannot be opened.
    private func makeDatabaseFolder() {
        guard database.hasPrefix("sqlite:"), let slash = database.lastIndex(of: "/") else { return }
        let folder = database[..<slash].dropFirst("sqlite:".count)
        if !folder.isEmpty {
            try? FileManager.default.createDirectory(atPath: String(folder), withIntermediateDirectories: true)
        }
    }
}
