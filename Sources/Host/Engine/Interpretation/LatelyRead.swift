import Synchronization

/// Readings of the last while: patients write the same few words all day.
///
/// Reading is pure, so remembering one changes nothing but the time it takes. Shared by all questions of a process and
/// bounded: long replies are not kept, and when it is full it begins anew.
final class LatelyRead: Sendable {
    struct Key: Hashable {
        let question: UInt64
        let text: String
        /// Year, month and day as one number.
        let day: Int
    }

    static let shared = LatelyRead(limit: 4_096)
    private static let longest = 48
    private static let questions = Atomic<UInt64>(0)
    private let readings = Mutex<[Key: ReplyReading]>([:])
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// A number that no other question of this process has.
    static func newQuestion() -> UInt64 { questions.wrappingAdd(1, ordering: .relaxed).newValue }

    func reading(_ key: Key, or read: () -> ReplyReading) -> ReplyReading {
        guard key.text.utf8.count <= Self.longest else { return read() }
        if let known = readings.withLock({ $0[key] }) { return known }
        let reading = read()
        readings.withLock { readings in
            if readings.count >= limit { readings.removeAll(keepingCapacity: true) }
            readings[key] = reading
        }
        return reading
    }

    var count: Int { readings.withLock { $0.count } }
}
