import Core
import Files

/// Collects the files of tenants from a root with `rules/` and `flows/`. The only part of this module that touches
/// the disk; it follows no links, waits for nobody and reads no more than the limits allow.
package struct FolderReader: Sendable {
    private let root: String
    private let limits: Limits

    /// The folders a tenant has one in each.
    private static let areas = ["rules", "flows"]

    package init(root: String, limits: Limits = .standard) {
        self.root = root
        self.limits = limits
    }

    /// The names of all tenants, sorted; and what stands among them that can be none.
    package func tenants() -> (names: [String], diagnostics: [Diagnostic]) {
        var names: Set<String> = []
        var diagnostics: [Diagnostic] = []
        do {
            _ = try Folder(path: root)
        } catch {
            return ([], [.unreadable(error, path: root, limits)])
        }
        for area in Self.areas {
            do {
                let folder = try Folder(path: root).folder(area)
                for entry in try folder.entries(limit: limits.tenants) where !isIgnored(entry.name) {
                    guard entry.kind == .folder, entry.name != TenantFile.sharedFolder else { continue }
                    if entry.name.isName {
                        names.insert(entry.name)
                    } else {
                        diagnostics.append(.badName(entry.name, at: .file("\(area)/\(entry.name)")))
                    }
                }
            } catch {
                if error.code != .missing { diagnostics.append(.unreadable(error, path: area, limits)) }
            }
        }
        return (names.sorted(), diagnostics)
    }

    /// Whether a tenant has a folder.
    package func has(_ tenant: String) -> Bool {
        tenant.isName && tenant != TenantFile.sharedFolder && Self.areas.contains { hasFolder($0, tenant) }
    }

    private func hasFolder(_ area: String, _ name: String) -> Bool {
        do {
            _ = try Folder(path: root).folder(area).folder(name)
            return true
        } catch {
            return false
        }
    }

    /// The files of one tenant and those that all share.
    package func read(_ tenant: String) -> FolderContents {
        guard tenant.isName else {
            return FolderContents(
                tenant: tenant, files: [], diagnostics: [.badName(tenant, at: .file("rules/\(tenant)"))])
        }
        var collection = FileCollection(limits: limits)
        for area in Self.areas {
            for folder in [TenantFile.sharedFolder, tenant] { collect(area, folder, into: &collection) }
        }
        return FolderContents(
            tenant: tenant, files: collection.files.sorted { $0.path < $1.path },
            diagnostics: collection.diagnostics.sorted { $0.mark < $1.mark })
    }

    private func collect(_ area: String, _ name: String, into collection: inout FileCollection) {
        do {
            let folder = try Folder(path: root).folder(area).folder(name)
            collection.collect(folder, path: "\(area)/\(name)", depth: 0)
        } catch {
            if error.code != .missing {
                collection.diagnostics.append(.unreadable(error, path: "\(area)/\(name)", limits))
            }
        }
    }
}

/// Hidden files, and what editors leave beside them.
func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#")
}
