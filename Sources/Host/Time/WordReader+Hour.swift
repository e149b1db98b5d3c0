extension WordReader {
    /// An hour of the day in seconds since midnight: `06:30`, `06:30h`, `7h`, `7h30`, `7am`, `9`, `noon`, `meio-dia`.
    ///
    /// `24:00`, the end of a day, only when `endOfDay` says so.
    mutating func hour(endOfDay: Bool = false) throws(TimeTextError) -> Int {
        if let named = namedHour() { return named }
        let start = next
        let hour = try number(in: 0...24)
        let minute = try minuteAfterHour()
        let second = try halfOfDay(hour, at: start) * 3600 + minute * 60
        guard second < 86_400 || (endOfDay && second == 86_400) else { throw failure(.outOfRange, at: start) }
        return second
    }

    private mutating func namedHour() -> Int? {
        if take("noon", "midday") || take(phrase: ["meio", "-", "dia"]) || take(phrase: ["meio", "dia"]) {
            return 43_200
        }
        let midnight = take("midnight") || take(phrase: ["meia", "-", "noite"]) || take(phrase: ["meia", "noite"])
        return midnight ? 0 : nil
    }

    private mutating func minuteAfterHour() throws(TimeTextError) -> Int {
        if take(":") {
            let minute = try number(in: 0...59)
            if next?.offset == previous?.end { _ = take("h", "hs") }
            return minute
        }
        guard take("h", "hs", "hora", "horas", "hrs") else { return 0 }
        guard let next, next.isNumber, next.offset == previous?.end else { return 0 }
        let minute = try number(in: 0...59)
        _ = take("m", "min")
        return minute
    }

    private mutating func halfOfDay(_ hour: Int, at start: Word?) throws(TimeTextError) -> Int {
        let morning = take("am")
        guard morning || take("pm") else { return hour }
        guard (1...12).contains(hour) else { throw failure(.outOfRange, at: start) }
        return hour % 12 + (morning ? 0 : 12)
    }
}
