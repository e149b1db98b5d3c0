/// Reads a schedule in plain words, English or Portuguese: days and hours in either order, or an interval.
struct ScheduleReader {
    private var reader: WordReader
    private var days: ScheduleDays?
    private var minutes: Set<Int>?
    private var isInterval = false

    init(_ reader: WordReader) { self.reader = reader }

    mutating func schedule() throws(TimeTextError) -> Schedule {
        repeat {
            try phrase()
            _ = reader.take(",")
        } while !reader.isAtEnd
        guard let minutes else { throw reader.failure(.hourMissing) }
        guard let days = days ?? (isInterval ? ScheduleDays() : nil) else { throw reader.failure(.unfinished) }
        return Schedule(days: days, minutes: minutes, followsRealTime: isInterval)
    }

    private mutating func phrase() throws(TimeTextError) {
        if reader.take(phrase: ["a", "cada"]) || reader.take("every", "each", "cada") {
            try recurring()
        } else if reader.take("todo", "toda", "todos", "todas") {
            _ = reader.take("o", "a", "os", "as")
            try recurring()
        } else if reader.take("at", "as", "a", "ao") {
            try hours()
        } else {
            _ = reader.take("on", "no", "na", "nos", "nas", "aos", "em", "de", "from")
            try setDays(afterEvery: false)
        }
    }

    private mutating func recurring() throws(TimeTextError) {
        if reader.take("month", "mes") { return }
        let start = reader.next
        guard let interval = try interval() else { return try setDays(afterEvery: true) }
        guard minutes == nil else { throw reader.failure(.unknownWord, at: start) }
        minutes = Set(stride(from: 0, to: 1440, by: interval))
        isInterval = true
    }

    /// `15 minutes`, `hora`, `2 hours`, in minutes; nil when this is something else.
    private mutating func interval() throws(TimeTextError) -> Int? {
        let start = reader.next
        let count = start?.isNumber == true ? try reader.number(in: 1...1440) : nil
        let isHours = reader.take("hour", "hours", "h", "hora", "horas")
        guard isHours || reader.take("minute", "minutes", "min", "m", "minuto", "minutos") else {
            if count == nil { return nil }
            throw reader.failure(reader.isAtEnd ? .unitMissing : .unknownWord)
        }
        let interval = (count ?? 1) * (isHours ? 60 : 1)
        guard interval <= 1440, 1440 % interval == 0 else { throw reader.failure(.unevenInterval, at: start) }
        return interval
    }

    private mutating func hours() throws(TimeTextError) {
        guard minutes == nil else { throw reader.failure(.unknownWord, at: reader.previous) }
        var found: Set<Int> = [try reader.hour() / 60]
        while true {
            let beforeSeparator = reader
            guard reader.take(",", "e", "and") else { break }
            _ = reader.take("at", "as", "a", "ao")
            guard let next = reader.next, next.isNumber || ["noon", "midnight", "meio", "meia"].contains(next.folded)
            else {
                reader = beforeSeparator
                break
            }
            found.insert(try reader.hour() / 60)
        }
        minutes = found
    }

    private mutating func setDays(afterEvery: Bool) throws(TimeTextError) {
        let start = reader.next
        let read = try reader.scheduleDays(afterEvery: afterEvery)
        guard days == nil else { throw reader.failure(.unknownWord, at: start) }
        days = read
    }
}
