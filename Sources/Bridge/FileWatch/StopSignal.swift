internal import CInotify
internal import Foundation

/// A descriptor that becomes readable once; closed when nobody holds it any more.
final class StopSignal: Sendable {
    let descriptor = eventfd(0, Int32(EFD_CLOEXEC))

    func raise() {
        var one: UInt64 = 1
        _ = write(descriptor, &one, 8)
    }

    deinit { close(descriptor) }
}
