/// Rules and their patterns, indexed by the word they begin with.
struct Grammar: Sendable {
    let rules: [Rule]
    let vocabulary: Vocabulary
    let spelling: Spelling
    private let elements: [Element]
    private let patterns: [Pattern]
    private let sets: WordSets
    private let beginnings: [[Int32]]
    /// The set of each `WordClass`; -1 when the lexicon has none.
    private let classes: [Int]
    /// The class that stands for each word to the model; empty when it stands for itself.
    private let tags: [String]

    init(parsing sources: [String]) {
        var parser = GrammarParser()
        for source in sources { parser.parse(source) }
        parser.addComputedClasses()
        let compiler = GrammarCompiler(parser)
        rules = parser.rules
        vocabulary = parser.vocabulary
        spelling = Spelling(parser.vocabulary)
        elements = compiler.elements
        patterns = compiler.patterns
        sets = compiler.sets
        classes = WordClass.allCases.map { compiler.classes[$0.name] ?? -1 }
        beginnings = compiler.beginnings()
        tags = WordTags.tags(parser)
    }

    /// Every match of every pattern, the longest of each at each place.
    func matches(in tokens: [Token]) -> [Act] {
        let row = Row(tokens)
        var acts: [Act] = []
        acts.reserveCapacity(tokens.count * 4)
        for start in row.words.indices {
            for index in beginnings[Int(row.words[start])] {
                let pattern = patterns[Int(index)]
                guard let end = end(at: pattern.start, of: pattern.end, from: start, in: row), end > start else {
                    continue
                }
                let rule = rules[pattern.rule]
                acts.append(
                    Act(kind: rule.kind, mood: rule.mood, weight: rule.weight, rule: pattern.rule, range: start..<end))
            }
        }
        return acts
    }

    func isWord(_ word: Vocabulary.Word, in name: WordClass) -> Bool {
        let set = classes[name.rawValue]
        return set >= 0 && sets.contains(word, in: set)
    }

    func tag(of word: Vocabulary.Word) -> String? {
        let tag = tags[Int(word)]
        return tag.isEmpty ? nil : tag
    }

    /// Where a match from `place` on ends, as late as it can.
    private func end(at place: Int, of last: Int, from start: Int, in row: borrowing Row) -> Int? {
        guard place < last else { return start }
        let element = elements[place]
        guard case .word(let set) = element.test else {
            return holds(element.test, at: start, in: row) ? end(at: place + 1, of: last, from: start, in: row) : nil
        }
        var taken = 0
        while taken < element.most, start + taken < row.words.count, sets.contains(row.words[start + taken], in: set) {
            taken += 1
        }
        while taken >= element.least {
            if let end = end(at: place + 1, of: last, from: start + taken, in: row) { return end }
            taken -= 1
        }
        return nil
    }

    private func holds(_ test: Element.Test, at index: Int, in row: borrowing Row) -> Bool {
        switch test {
        case .word: false
        case .unless(let set): index >= row.words.count || !sets.contains(row.words[index], in: set)
        case .clauseStart: index == 0 || row.isEdge[index - 1]
        case .clauseEnd: index >= row.words.count || row.isEdge[index]
        case .replyStart: index == 0
        case .replyEnd: index >= row.tail
        }
    }
}
