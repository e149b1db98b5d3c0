import Core
import Files

/// The files found below a tenant's folders so far, within the limits.
struct FileCollection {
    let limits: Limits
    private(set) var files: [TenantFile] = []
    var diagnostics: [Diagnostic] = []
    private var bytes = 0

    private static let deepest = 8

    init(limits: Limits) { self.limits = limits }

    mutating func collect(_ folder: borrowing Folder, path: String, depth: Int) {
        do {
            for entry in try folder.entries(limit: limits.filesPerTenant) where !isIgnored(entry.name) {
                let place = "\(path)/\(entry.name)"
                switch entry.kind {
                case .folder: collectBelow(folder, entry.name, path: place, depth: depth + 1)
                case .file, .link, .special: if isOurs(entry.name) { add(folder, entry.name, path: place) }
                }
            }
        } catch {
            diagnostics.append(.unreadable(error, path: path, limits))
        }
    }

    private mutating func collectBelow(_ folder: borrowing Folder, _ name: String, path: String, depth: Int) {
        guard depth <= Self.deepest else {
            diagnostics.append(.foldersTooDeep(path, Self.deepest))
            return
        }
        do {
            collect(try folder.folder(name), path: path, depth: depth)
        } catch {
            diagnostics.append(.unreadable(error, path: path, limits))
        }
    }

    private mutating func add(_ folder: borrowing Folder, _ name: String, path: String) {
        guard files.count < limits.filesPerTenant else {
            if files.count == limits.filesPerTenant { reportOnce(.tooManyFiles(path, limits)) }
            return
        }
        do {
            let content = try folder.read(name, limit: limits.fileBytes)
            guard bytes + content.count <= limits.tenantBytes else { return reportOnce(.tooManyBytes(path, limits)) }
            bytes += content.count
            files.append(TenantFile(path: path, bytes: content))
        } catch {
            diagnostics.append(.unreadable(error, path: path, limits))
        }
    }

    private mutating func reportOnce(_ diagnostic: Diagnostic) {
        if !diagnostics.contains(where: { $0.code == diagnostic.code }) { diagnostics.append(diagnostic) }
    }

    private func isOurs(_ name: String) -> Bool {
        [".yaml", ".yml", ".lua"].contains { name.hasSuffix($0) }
    }
}
