internal import CInotify
internal import Foundation

/// Tells which folders below some roots changed, a moment after they stopped changing.
///
/// inotify(7) underneath: whole trees are followed, new folders as they appear. Changes within
/// `settle` of each other come as one batch, so that a `git checkout` is one change.
package final class FileWatcher: Sendable {
    private let stopSignal = StopSignal()

    /// - Parameters:
    ///   - roots: folders that exist; what appears below them later is followed too.
    ///   - settle: how long nothing may change before the batch is told.
    ///   - limit: how long a batch is held back at the most while changes keep coming.
    ///   - changed: called on the watcher's own thread with the changed folders' paths.
    /// - Throws: `FileWatchFault` when the kernel refuses another watcher.
    package init(
        roots: [String], settle: Duration = .milliseconds(15), limit: Duration = .milliseconds(250),
        changed: @escaping @Sendable (Set<String>) -> Void
    ) throws(FileWatchFault) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw FileWatchFault(path: "", reason: String(cString: strerror(errno))) }
        let tree = WatchedTree(descriptor: descriptor)
        for root in roots { tree.follow(root) }
        let loop = WatchLoop(
            tree: tree, stopSignal: stopSignal, settle: settle.milliseconds, limit: limit.milliseconds, changed: changed
        )
        let thread = Thread { loop.run() }
        thread.name = "file-watch"
        thread.stackSize = 512 << 10
        thread.start()
    }

    /// Ends the watching; a batch under way may still be told.
    package func stop() { stopSignal.raise() }

    deinit { stop() }
}

/// Why files cannot be watched.
package struct FileWatchFault: Error, Sendable {
    package let path: String
    package let reason: String
}

extension Duration {
    fileprivate var milliseconds: Int32 {
        Int32(clamping: components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
    }
}
