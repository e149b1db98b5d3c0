internal import CReplyModel

/// The trained table of replies that lies in the program itself; read in place, nothing past its end.
package struct ReplyTable: @unchecked Sendable {
    // Unchecked: a constant of the program, never written.
    private let bytes: UnsafeBufferPointer<UInt8>

    package init() { bytes = UnsafeBufferPointer(start: reply_model_bytes(), count: reply_model_size()) }

    package var count: Int { bytes.count }

    /// Zero past the end.
    package func byte(at index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

    /// Adds the signed bytes from `start` on to `sums`, one to each.
    package func add(from start: Int, to sums: inout [Int32]) {
        guard start >= 0, start <= bytes.count - sums.count else { return }
        for column in sums.indices { sums[column] &+= Int32(Int8(bitPattern: bytes[start + column])) }
    }
}
