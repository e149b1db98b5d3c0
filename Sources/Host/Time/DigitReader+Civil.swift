extension DigitReader {
    /// `2026-11-25`
    mutating func isoDate() -> CivilDate? {
        guard let year = digits(4), take(.hyphen), let month = digits(2), take(.hyphen), let day = digits(2) else {
            return nil
        }
        return CivilDate(year: year, month: month, day: day)
    }

    /// `25/11/2026`, the day and the month also with one digit
    mutating func dayMonthYear() -> CivilDate? {
        guard let day = digits(upTo: 2), take(.slash), let month = digits(upTo: 2), take(.slash), let year = digits(4)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// `10:00` or `10:00:30`, the hour also with one digit
    mutating func clockTime() -> CivilTime? {
        guard let hour = digits(upTo: 2), take(.colon), let minute = digits(2) else { return nil }
        guard take(.colon) else { return CivilTime(hour: hour, minute: minute) }
        return digits(2).flatMap { CivilTime(hour: hour, minute: minute, second: $0) }
    }

    mutating func civilDateTime(separators: [UInt8]) -> CivilDateTime? {
        guard let date = isoDate(), take(anyOf: separators), let time = clockTime() else { return nil }
        return CivilDateTime(date: date, time: time)
    }

    /// One to nine digits after the point, as milliseconds rounded down.
    mutating func fractionInMilliseconds() -> Int? {
        guard var value = digit() else { return nil }
        var read = 1
        while read < 9, let digit = digit() {
            value = read < 3 ? value * 10 + digit : value
            read += 1
        }
        return read == 1 ? value * 100 : read == 2 ? value * 10 : value
    }

    /// `Z`, `+03:00`, `-0300` or `+03`, as seconds east of Greenwich.
    mutating func zoneOffset() -> Int? {
        if take(anyOf: [.upperZ, .lowerZ]) { return 0 }
        let east = take(.plus)
        guard east || take(.hyphen), let hours = digits(2), hours < 24 else { return nil }
        guard take(.colon) || !isAtEnd else { return east ? hours * 3600 : -hours * 3600 }
        guard let minutes = digits(2), minutes < 60 else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return east ? seconds : -seconds
    }
}
