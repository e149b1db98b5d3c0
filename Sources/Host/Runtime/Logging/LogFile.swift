import Synchronization

/// A log's file, which can be opened anew under the same name after it was moved away.
///
/// `Handle` writes whole lines at the end of a file; `App` gives the real one.
package final class LogFile: Sendable {
    package typealias Handle = @Sendable ([UInt8]) -> Void

    private let open: @Sendable () -> Handle?
    private let current: Mutex<Handle?>
    /// Where lines go while the file cannot be opened.
    private let fallback: Handle

    package init(fallback: @escaping Handle, open: @escaping @Sendable () -> Handle?) {
        self.open = open
        self.fallback = fallback
        current = Mutex(open())
    }

    package func write(_ line: [UInt8]) {
        let handle = current.withLock { $0 }
        (handle ?? fallback)(line)
    }

    /// Keeps the file it has when the new one cannot be opened.
    package func reopen() {
        guard let opened = open() else { return }
        current.withLock { $0 = opened }
    }
}
