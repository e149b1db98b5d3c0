/// Joins tokens that are one thing: `14 h`, `3 pm`, `2 horas` stays a length of time.
enum NumberShapes {
    static func joined(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: { $0.kind == .number }) else { return tokens }
        var result: [Token] = []
        result.reserveCapacity(tokens.count)
        for token in tokens {
            if let decimal = decimal(result.suffix(2), token) {
                result.removeLast(2)
                result.append(decimal)
            } else if token.kind == .word, let last = result.last, last.kind == .number,
                let minutes = clock(last, token)
            {
                result[result.count - 1] = Token(
                    kind: .time, text: "time", value: minutes, range: last.range.lowerBound..<token.range.upperBound)
            } else {
                result.append(token)
            }
        }
        return result
    }

    /// `350,00` and `0,5`: one number, and no key of any question.
    private static func decimal(_ before: ArraySlice<Token>, _ fraction: Token) -> Token? {
        guard fraction.kind == .number, before.count == 2, let whole = before.first, let comma = before.last,
            whole.kind == .number, comma.kind == .comma, whole.range.upperBound == comma.range.lowerBound,
            comma.range.upperBound == fraction.range.lowerBound, fraction.text.utf8.count > 1 || whole.value == 0
        else { return nil }
        return Token(
            kind: .number, text: "\(whole.text),\(fraction.text)", value: 1000,
            range: whole.range.lowerBound..<fraction.range.upperBound)
    }

    private static func clock(_ number: Token, _ word: Token) -> Int? {
        guard number.value < 24 else { return nil }
        switch word.text {
        case "h", "hs", "hrs", "hr": return number.value * 60
        case "pm" where (1...12).contains(number.value): return (number.value % 12 + 12) * 60
        case "am" where (1...12).contains(number.value): return number.value % 12 * 60
        default: return nil
        }
    }
}
