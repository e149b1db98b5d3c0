/// An hour of the day as the clock on the wall shows it, 00:00:00 to 23:59:59.
package struct CivilTime: Sendable, Hashable {
    private let seconds: Int32

    package var hour: Int { Int(seconds) / 3600 }
    package var minute: Int { Int(seconds) / 60 % 60 }
    package var second: Int { Int(seconds) % 60 }

    package static let midnight = CivilTime(secondOfDay: 0)
    package static let noon = CivilTime(secondOfDay: 43_200)

    package init?(hour: Int, minute: Int = 0, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.init(secondOfDay: hour * 3600 + minute * 60 + second)
    }

    /// From seconds since midnight, stopping at the first and the last of the day.
    package init(secondOfDay: Int) {
        seconds = Int32(truncatingIfNeeded: min(max(secondOfDay, 0), 86_399))
    }

    /// 0 to 86,399
    package var secondOfDay: Int { Int(seconds) }
}

extension CivilTime: Comparable {
    package static func < (left: CivilTime, right: CivilTime) -> Bool { left.seconds < right.seconds }
}

extension CivilTime: CustomStringConvertible {
    /// `10:00`, with the seconds only when there are some.
    package var text: String { second == 0 ? "\(hour.padded(to: 2)):\(minute.padded(to: 2))" : fullText }

    /// `10:00:00`
    package var fullText: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2)):\(second.padded(to: 2))" }

    package var description: String { text }

    /// Reads `10:00`, `9:30` or `10:00:30`; nothing before or after.
    package init?(_ text: String) {
        var reader = DigitReader(text)
        guard let time = reader.clockTime(), reader.isAtEnd else { return nil }
        self = time
    }
}
