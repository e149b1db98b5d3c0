/// Numbers what a parser read: sets of words, places, patterns, and the patterns each word may begin.
struct GrammarCompiler {
    private let parser: GrammarParser
    private(set) var sets: WordSets
    private(set) var classes: [String: Int] = [:]
    private(set) var elements: [Element] = []
    private(set) var patterns: [Pattern] = []
    private var placed: [String: Element] = [:]
    private var members: [Int: Set<Vocabulary.Word>] = [:]

    init(_ parser: GrammarParser) {
        self.parser = parser
        sets = WordSets(words: parser.vocabulary.count)
        for (name, words) in parser.classes { classes[name] = number(words) }
        for (rule, notations) in parser.lines {
            let start = elements.count
            for notation in notations { elements.append(element(notation)) }
            patterns.append(Pattern(start: start, end: elements.count, rule: rule))
        }
    }

    /// For each word the patterns it may begin.
    func beginnings() -> [[Int32]] {
        var beginnings = [[Int32]](repeating: [], count: parser.vocabulary.count)
        for (number, pattern) in patterns.enumerated() {
            for word in firstWords(of: pattern) {
                if beginnings[Int(word)].last != Int32(number) { beginnings[Int(word)].append(Int32(number)) }
            }
        }
        return beginnings
    }

    private func firstWords(of pattern: Pattern) -> [Vocabulary.Word] {
        var words: [Vocabulary.Word] = []
        for element in elements[pattern.start..<pattern.end] {
            guard case .word(let set) = element.test else { continue }
            words += members[set] ?? []
            if element.least > 0 { break }
        }
        return words.count > 1 ? Array(Set(words)) : words
    }

    private mutating func number(_ words: Set<Vocabulary.Word>) -> Int {
        let set = sets.add(words)
        members[set] = words
        return set
    }

    private mutating func element(_ notation: String) -> Element {
        if let known = placed[notation] { return known }
        let place = parser.places[notation] ?? PatternNotation.place(notation)
        var element = Element(test: place.anchor ?? .clauseEnd, least: 1, most: 1)
        if place.anchor == nil {
            let set = number(words(place.options))
            element = Element(
                test: place.negated ? .unless(set: set) : .word(set: set), least: place.least, most: place.most)
        }
        placed[notation] = element
        return element
    }

    private func words(_ options: [String]) -> Set<Vocabulary.Word> {
        var words: Set<Vocabulary.Word> = []
        for option in options {
            if option.hasPrefix("<") {
                words.formUnion(parser.classes[String(option.dropFirst().dropLast())] ?? [])
            } else if let word = parser.vocabulary.word(option) {
                words.insert(word)
            }
        }
        return words
    }
}
