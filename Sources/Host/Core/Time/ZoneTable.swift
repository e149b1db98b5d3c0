/// The offsets of one zone: when each begins, and what it is.
final class ZoneTable: Sendable {
    /// Seconds since 1970, ascending; `offsets[i + 1]` holds from `transitions[i]` on.
    private let transitions: [Int64]
    /// Seconds east of Greenwich, one more than there are transitions.
    private let offsets: [Int32]

    init(transitions: [Int64], offsets: [Int32]) {
        self.transitions = transitions
        self.offsets = offsets
    }

    convenience init(fixedOffset: Int) {
        self.init(transitions: [], offsets: [Int32(truncatingIfNeeded: fixedOffset)])
    }

    func offset(at seconds: Int64) -> Int { 0 }

    func resolve(_ civilSeconds: Int64) -> ZoneResolution { .unique(.epoch) }
}
