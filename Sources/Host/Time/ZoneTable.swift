/// The offsets of one zone: when each begins, and what it is.
final class ZoneTable: Sendable {
    /// Seconds since 1970, ascending; `offsets[i + 1]` holds from `transitions[i]` on.
    private let transitions: [Int64]
    /// Seconds east of Greenwich, one more than there are transitions.
    private let offsets: [Int32]
    /// From here on the table repeats with the Gregorian calendar; `Int64.max` when nothing changes any more.
    private let repeatsFrom: Int64

    /// 400 years, after which dates and days of the week are the same again.
    private static let cycle: Int64 = 146_097 * 86_400
    /// No zone is further than this from Greenwich (POSIX allows 24 hours and 59 minutes).
    private static let widestOffset: Int64 = 26 * 3600

    /// - Parameters:
    ///   - first: the offset before any transition.
    ///   - changes: the offsets after it, ascending; must cover 402 years of `repeating` rules at the end.
    init(first: Int32, changes: [ZoneChange], repeating: Bool) {
        transitions = changes.map(\.seconds)
        offsets = [first] + changes.map(\.offset)
        repeatsFrom = repeating ? (changes.last?.seconds ?? .max) - 366 * 86_400 : .max
    }

    convenience init(fixedOffset: Int32) { self.init(first: fixedOffset, changes: [], repeating: false) }

    func offset(at seconds: Int64) -> Int { Int(offsets[segment(at: seconds - shift(of: seconds))]) }

    func resolve(_ civilSeconds: Int64) -> ZoneResolution {
        let shift = shift(of: civilSeconds)
        let civil = civilSeconds - shift
        var found: Int64?
        var gapEnd: Int64?
        for index in segment(at: civil - Self.widestOffset)...segment(at: civil + Self.widestOffset) {
            let seconds = civil - Int64(offsets[index])
            if index < transitions.count, seconds >= transitions[index] {
                gapEnd = transitions[index]
            } else if index == 0 || seconds >= transitions[index - 1] {
                if let found { return .repeated(first: .init(seconds: found), second: .init(seconds: seconds + shift)) }
                found = seconds + shift
            }
        }
        if let found { return .unique(Instant(seconds: found)) }
        return .skipped(after: Instant(seconds: (gapEnd ?? civil) + shift))
    }

    /// The first change of the clocks later than `seconds`.
    func transition(after seconds: Int64) -> Int64? {
        let shift = shift(of: seconds)
        let index = segment(at: seconds - shift)
        return index < transitions.count ? transitions[index] + shift : nil
    }

    /// Whole cycles to take off so that the table reaches.
    private func shift(of seconds: Int64) -> Int64 {
        guard seconds >= repeatsFrom else { return 0 }
        return ((seconds - repeatsFrom) / Self.cycle + 1) * Self.cycle
    }

    /// The index of the offset in force: how many transitions are not later than `seconds`.
    private func segment(at seconds: Int64) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
