internal import CInotify
internal import Foundation

/// Waits for changes, lets them settle, and tells them.
struct WatchLoop: Sendable {
    let tree: WatchedTree
    let stopSignal: StopSignal
    let settle: Int32
    let limit: Int32
    let changed: @Sendable (Set<String>) -> Void

    func run() {
        while wait(-1) == .changes {
            var batch: Set<String> = []
            var left = limit
            repeat {
                tree.drain(into: &batch)
                left -= settle
            } while left > 0 && wait(settle) == .changes
            if !batch.isEmpty { changed(batch) }
        }
    }

    private enum Wake { case changes, quiet, stop }

    private func wait(_ milliseconds: Int32) -> Wake {
        var descriptors = [
            pollfd(fd: tree.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: stopSignal.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&descriptors, 2, milliseconds)
        if descriptors[1].revents != 0 { return .stop }
        if count == 0 { return .quiet }
        return count < 0 && errno != EINTR ? .stop : .changes
    }
}
