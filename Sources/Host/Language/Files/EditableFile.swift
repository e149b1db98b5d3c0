import Core
import Files

/// A YAML file on the disk that may be written anew in its place.
package struct EditableFile: Sendable {
    /// Its path as people read it, and its bytes as they were found.
    package let file: TenantFile
    /// The folder that was named, through which links may lead; and the way from there, through which none may.
    private let base: String
    private let parts: [String]

    /// The file at `path`, or all YAML files below the folder there, sorted; and what could not be read.
    package static func all(at path: String, limits: Limits = .standard) -> (files: [EditableFile], [Diagnostic]) {
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard (try? Folder(path: path)) != nil else { return one(path, limits) }
        var collection = FileCollection(limits: limits.forManyTenants)
        do {
            collection.collect(try Folder(path: path), path: path, depth: 0)
        } catch {
            return ([], [.unreadable(error, path: path, limits)])
        }
        let files = collection.files.filter(\.isYAML).sorted { $0.path < $1.path }
        return (files.map { EditableFile(file: $0, base: path) }, collection.diagnostics)
    }

    private static func one(_ path: String, _ limits: Limits) -> (files: [EditableFile], [Diagnostic]) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let base = path.contains("/") ? String(path.dropLast(name.count)) : "."
        do {
            let bytes = try Folder(path: base).read(name, limit: limits.fileBytes)
            return ([EditableFile(file: TenantFile(path: path, bytes: bytes), base: base, parts: [name])], [])
        } catch {
            return ([], [.unreadable(error, path: path, limits)])
        }
    }

    private init(file: TenantFile, base: String) {
        self.init(
            file: file, base: base,
            parts: file.path.dropFirst(base.count).split(separator: "/").map(String.init))
    }

    private init(file: TenantFile, base: String, parts: [String]) {
        self.file = file
        self.base = base
        self.parts = parts
    }

    /// Puts other bytes in its place, all at once; its permissions stay.
    package func replace(with bytes: [UInt8]) throws(Diagnostic) {
        do throws(FileFault) {
            try write(bytes, in: try Folder(path: base), parts[...])
        } catch {
            throw .unreadable(error, path: file.path, .standard)
        }
    }

    private func write(_ bytes: [UInt8], in folder: borrowing Folder, _ rest: ArraySlice<String>) throws(FileFault) {
        guard let name = rest.first else { return }
        guard rest.count > 1 else {
            // What somebody wrote meanwhile is not lost.
            guard try folder.read(name, limit: Limits.standard.fileBytes) == file.bytes else {
                throw FileFault(.changing, name: name)
            }
            return try folder.replace(name, with: bytes)
        }
        try write(bytes, in: try folder.folder(name), rest.dropFirst())
    }
}

extension Limits {
    /// A root holds many tenants' folders.
    fileprivate var forManyTenants: Limits {
        var limits = self
        limits.filesPerTenant = 1_000_000
        limits.tenantBytes = 1 << 30
        return limits
    }
}
