/// Joins what people type without its apostrophe: `don t`, `i m`, `we ll`.
enum Contractions {
    static func joined(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: { tails.contains($0.text) && $0.kind == .word }) else { return tokens }
        var result: [Token] = []
        for token in tokens {
            if token.kind == .word, tails.contains(token.text), let last = result.last, last.kind == .word,
                heads[token.text]?.contains(last.text) == true
            {
                result[result.count - 1].text = last.text + token.text
                result[result.count - 1].range = last.range.lowerBound..<token.range.upperBound
            } else {
                result.append(token)
            }
        }
        return result
    }

    private static let tails: Set<String> = ["t", "m", "ll", "re", "ve", "s", "d"]
    private static let heads: [String: Set<String>] = [
        "t": ["don", "can", "won", "didn", "isn", "doesn", "wouldn", "couldn", "wasn", "haven", "aren", "shouldn"],
        "m": ["i"], "ll": ["i", "we", "he", "she", "they", "you"], "re": ["we", "they", "you"],
        "ve": ["i", "we", "they", "you"], "s": ["he", "she", "it", "that", "who", "what", "where"], "d": ["i", "we"],
    ]
}
