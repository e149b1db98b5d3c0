/// Rules and their patterns, indexed by the word they begin with.
struct Grammar: Sendable {
    let rules: [Rule]
    let vocabulary: Vocabulary
    let spelling: Spelling
    private let patterns: [Pattern]
    private let sets: WordSets
    private let beginnings: [[Int32]]
    private let classes: [String: Int]

    init(parsing sources: [String]) {
        var parser = GrammarParser()
        for source in sources { parser.parse(source) }
        let compiled = parser.compiled()
        rules = compiled.rules
        vocabulary = compiled.vocabulary
        patterns = compiled.patterns
        sets = compiled.sets
        classes = compiled.classes
        spelling = Spelling(compiled.vocabulary)
        beginnings = Self.index(compiled)
    }

    /// Every match of every pattern, the longest of each at each place.
    func matches(in tokens: [Token]) -> [Act] {
        var acts: [Act] = []
        acts.reserveCapacity(tokens.count * 4)
        for start in tokens.indices {
            let candidates = beginnings[Int(tokens[start].word)]
            for index in candidates {
                let pattern = patterns[Int(index)]
                guard let end = end(of: pattern, at: 0, from: start, in: tokens), end > start else { continue }
                let rule = rules[pattern.rule]
                acts.append(
                    Act(kind: rule.kind, mood: rule.mood, weight: rule.weight, rule: pattern.rule, range: start..<end))
            }
        }
        return acts
    }

    func isWord(_ word: Vocabulary.Word, in name: String) -> Bool {
        classes[name].map { sets.contains(word, in: $0) } ?? false
    }

    func set(_ name: String) -> Int? { classes[name] }

    func isWord(_ word: Vocabulary.Word, in set: Int) -> Bool { sets.contains(word, in: set) }

    private func end(of pattern: Pattern, at place: Int, from start: Int, in tokens: [Token]) -> Int? {
        guard place < pattern.elements.count else { return start }
        let element = pattern.elements[place]
        guard case .word(let set) = element.test else {
            return holds(element.test, at: start, in: tokens)
                ? end(of: pattern, at: place + 1, from: start, in: tokens) : nil
        }
        var taken = 0
        while taken < element.most, start + taken < tokens.count, sets.contains(tokens[start + taken].word, in: set) {
            taken += 1
        }
        while taken >= element.least {
            if let end = end(of: pattern, at: place + 1, from: start + taken, in: tokens) { return end }
            taken -= 1
        }
        return nil
    }

    private func holds(_ test: Element.Test, at index: Int, in tokens: [Token]) -> Bool {
        switch test {
        case .word: false
        case .unless(let set): index >= tokens.count || !sets.contains(tokens[index].word, in: set)
        case .clauseStart: index == 0 || tokens[index - 1].isBoundary || tokens[index - 1].kind == .emoji
        case .clauseEnd: index >= tokens.count || tokens[index].isBoundary || tokens[index].kind == .emoji
        case .replyStart: index == 0
        case .replyEnd: tokens[min(index, tokens.count)...].allSatisfy { $0.isBoundary || $0.kind == .emoji }
        }
    }

    private static func index(_ compiled: GrammarParser.Compiled) -> [[Int32]] {
        var beginnings = [[Int32]](repeating: [], count: compiled.vocabulary.count)
        for (number, pattern) in compiled.patterns.enumerated() {
            for word in compiled.firstWords(of: pattern) { beginnings[Int(word)].append(Int32(number)) }
        }
        return beginnings
    }
}
