import Core
import Files

/// Whether git is changing the files below a root just now: it holds its index's lock while it writes them.
package struct GitCheckout: Sendable {
    private let root: String
    /// Seconds after which a lock was left behind by a git that died.
    private static let stale = 60
    private static let levels = 32

    package init(root: String) { self.root = root }

    package var isUnderWay: Bool {
        guard let lock, let status = FileStatus(path: lock) else { return false }
        return status.age < Self.stale
    }

    /// Where the lock appears; nil when the files are not in a repository, in `root` or above.
    private var lock: String? {
        var folder = root
        for _ in 0..<Self.levels {
            let place = folder + "/.git"
            if let status = FileStatus(path: place) {
                return (status.isFolder ? place : Self.linked(folder)).map { $0 + "/index.lock" }
            }
            folder += "/.."
        }
        return nil
    }

    /// The folder a worktree's `.git` file names: `gitdir: /srv/rules/.git/worktrees/next`.
    private static func linked(_ folder: String) -> String? {
        do {
            let bytes = try Folder(path: folder).read(".git", limit: 4_096)
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.hasPrefix("gitdir: ") else { return nil }
            let path = text.dropFirst(8).trimmed
            return path.hasPrefix("/") ? String(path) : folder + "/" + path
        } catch {
            return nil
        }
    }
}
