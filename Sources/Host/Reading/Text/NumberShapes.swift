/// Joins tokens that are one thing: `14 h`, `3 pm`, `2 horas` stays a length of time.
enum NumberShapes {
    static func joined(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: { $0.kind == .number }) else { return tokens }
        var result: [Token] = []
        result.reserveCapacity(tokens.count)
        for token in tokens {
            if token.kind == .word, let last = result.last, last.kind == .number, let minutes = clock(last, token) {
                result[result.count - 1] = Token(
                    kind: .time, text: "time", value: minutes, range: last.range.lowerBound..<token.range.upperBound)
            } else {
                result.append(token)
            }
        }
        return result
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
