import SQL

/// Bytes of the texts and blobs bound to the running statement, so that SQLite need not copy each of them.
final class BindBuffer {
    private var bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 4_096)
    private var used = 0
    /// More than this is given back after use.
    private static let kept = 1 << 20

    deinit {
        bytes.deallocate()
    }

    /// Makes room for all of the values; what was put before is gone.
    func reserve(_ values: [SQLValue]) {
        used = 0
        var needed = 1
        for value in values {
            switch value {
            case .text(let text): needed += text.utf8.count
            case .blob(let blob): needed += blob.count
            default: break
            }
        }
        guard needed > bytes.count || bytes.count > Self.kept else { return }
        bytes.deallocate()
        bytes = .allocate(capacity: max(needed, 4_096))
    }

    /// Nil when the text holds U+0000.
    func put(_ text: String) -> UnsafeBufferPointer<UInt8>? {
        var text = text
        let stored = text.withUTF8 { put($0) }
        return stored.holdsNUL ? nil : stored
    }

    func put(_ blob: [UInt8]) -> UnsafeBufferPointer<UInt8> {
        blob.withUnsafeBufferPointer { put($0) }
    }

    private func put(_ source: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let place = UnsafeMutableBufferPointer(rebasing: bytes[used..<used + source.count])
        _ = place.update(fromContentsOf: source)
        used += source.count
        // An empty text needs an address too, or SQLite would take it for null.
        return UnsafeBufferPointer(start: bytes.baseAddress?.advanced(by: used - source.count), count: source.count)
    }
}
