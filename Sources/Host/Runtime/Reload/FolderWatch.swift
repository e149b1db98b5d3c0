import FileWatch
import Synchronization

/// Hands changes of the tenants' folders to the reloader. What changes while it works is one batch, however much it is.
package struct FolderWatch: Sendable {
    private let watcher: FileWatcher
    private let worker: Task<Void, Never>

    /// Nothing may change for so long before a folder is read: the files of one edit come close together.
    private static let settle = Duration.milliseconds(30)
    /// While changes keep coming, a folder is read at least so often.
    private static let limit = Duration.milliseconds(500)

    package init(root: String, reloader: Reloader) throws(FileWatchFault) {
        let waiting = WaitingFolders()
        let (changes, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        watcher = try FileWatcher(
            roots: [root + "/flows", root + "/rules"], settle: Self.settle, limit: Self.limit
        ) { folders in
            waiting.add(folders)
            continuation.yield()
        }
        worker = Task(priority: .utility) {
            for await _ in changes { await reloader.changed(waiting.take()) }
        }
    }

    package func stop() {
        watcher.stop()
        worker.cancel()
    }
}

/// Folders that changed and were not looked at yet.
private final class WaitingFolders: Sendable {
    private let folders = Mutex<Set<String>>([])

    func add(_ changed: Set<String>) { folders.withLock { $0.formUnion(changed) } }

    func take() -> Set<String> {
        folders.withLock { folders in
            defer { folders = [] }
            return folders
        }
    }
}
