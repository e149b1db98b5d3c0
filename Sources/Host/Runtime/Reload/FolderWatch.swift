import FileWatch

/// Hands changes of the tenants' folders to the reloader, one batch after the other.
package struct FolderWatch: Sendable {
    private let watcher: FileWatcher
    private let worker: Task<Void, Never>

    package init(root: String, reloader: Reloader) throws(FileWatchFault) {
        let (changes, continuation) = AsyncStream.makeStream(of: Set<String>.self)
        watcher = try FileWatcher(roots: [root + "/flows", root + "/rules"]) { continuation.yield($0) }
        worker = Task { for await folders in changes { await reloader.changed(folders) } }
    }

    package func stop() {
        watcher.stop()
        worker.cancel()
    }
}
