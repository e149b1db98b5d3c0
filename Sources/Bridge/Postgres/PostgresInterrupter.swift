internal import CPostgres
import Glibc
import Synchronization

/// What other threads may do to a session.
final class PostgresInterrupter: @unchecked Sendable {
    // Unchecked: libpq's cancel handle is only touched under the lock.
    private let lock = Mutex(())
    private var handle: OpaquePointer?
    /// Readable after ``wake()``; -1 when the process is out of descriptors.
    let waker: Int32

    init(_ connection: OpaquePointer) {
        handle = PQgetCancel(connection)
        waker = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
    }

    deinit {
        close()
        if waker >= 0 { Glibc.close(waker) }
    }

    func cancel() {
        lock.withLock { _ in
            var words = [CChar](repeating: 0, count: 256)
            if let handle { PQcancel(handle, &words, 256) }
        }
    }

    func wake() {
        eventfd_write(waker, 1)
    }

    func clear() {
        var count: eventfd_t = 0
        eventfd_read(waker, &count)
    }

    func close() {
        lock.withLock { _ in
            PQfreeCancel(handle)
            handle = nil
        }
    }
}
