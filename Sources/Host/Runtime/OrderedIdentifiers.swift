import Core
import Synchronization

extension IdentifierSource {
    /// Identifiers that sort by when this process made them, also within one millisecond: what one batch sends to a
    /// contact goes out in that order.
    ///
    /// - Parameters:
    ///   - start: where counting begins; random, so that two hosts do not count alike. Its lower 39 bits are used.
    ///   - random: 40 bits that tell two hosts apart that do.
    package static func ordered(from start: UInt64, random: @escaping @Sendable () -> UInt64) -> IdentifierSource {
        let count = Counting(start & ((1 << 39) - 1))
        return IdentifierSource { (count.next().digitsReversed, random()) }
    }
}

private final class Counting: Sendable {
    private let count: Atomic<UInt64>

    init(_ start: UInt64) { count = Atomic(start) }

    func next() -> UInt64 { count.wrappingAdd(1, ordering: .relaxed).newValue }
}

extension UInt64 {
    /// The lower eight digits of base 32, the highest one first, as identifiers are written.
    fileprivate var digitsReversed: UInt64 {
        var rest = self
        var reversed: UInt64 = 0
        for _ in 0..<8 {
            reversed = reversed << 5 | rest & 31
            rest >>= 5
        }
        return reversed
    }
}
