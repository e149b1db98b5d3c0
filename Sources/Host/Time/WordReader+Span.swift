extension WordReader {
    /// A number and its unit.
    mutating func spanPart(after parts: [SpanUnit: Int]) throws(TimeTextError) -> (SpanUnit, Int) {
        let afterHours = previous.map { ["h", "hr", "hrs"].contains($0.folded) && $0.end == next?.offset } ?? false
        let count = take("um", "uma", "one", "a", "an") ? 1 : try number(in: 0...999_999_999)
        if isAtEnd, afterHours, count < 60, parts[.minute] == nil { return (.minute, count) }
        guard let unit = spanUnit() else {
            throw failure(isAtEnd || next?.isNumber == true ? .unitMissing : .unknownWord)
        }
        return (unit, count)
    }

    private mutating func spanUnit() -> SpanUnit? {
        guard let next else { return nil }
        if businessDays() || take(phrase: ["dia", "habil"]) || take(phrase: ["dias", "habiles"]) {
            return .businessDay
        }
        guard let unit = SpanUnit.named[next.folded] else { return nil }
        advance()
        return unit
    }
}
