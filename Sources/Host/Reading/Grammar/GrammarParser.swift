/// Reads the grammar's own notation.
///
/// `[name kind weight | portuguese | english]` begins a rule (`kind~` a mention, `kind!` a request), each line below it a pattern; `@name = words` a class;
/// `~ word = other spellings` spellings. Within a pattern: `word`, `<class>`, `a|b`, `_` any word, `,` a comma,
/// `Q` a question mark, `^` `$` the ends of a clause, `^^` `$$` of the reply, `!x` not before x, `(a b / c)` a group;
/// `?` once or not, `*` up to three times, `+` one to three times.
struct GrammarParser {
    struct Compiled {
        var rules: [Rule]
        var vocabulary: Vocabulary
        var patterns: [Pattern]
        var sets: WordSets
        var classes: [String: Int]
        var members: [Int: Set<Vocabulary.Word>]

        func firstWords(of pattern: Pattern) -> Set<Vocabulary.Word> {
            var words: Set<Vocabulary.Word> = []
            for element in pattern.elements {
                guard case .word(let set) = element.test else { continue }
                words.formUnion(members[set] ?? [])
                if element.least > 0 { break }
            }
            return words
        }
    }

    static let pseudoWords = [",", ".", "Q", "#num", "#time", "#date", "#url", "#emoji", "#inf", "#ord"]

    private var vocabulary = Vocabulary()
    private var classes: [String: Set<Vocabulary.Word>] = [:]
    private var rules: [Rule] = []
    private var lines: [(rule: Int, text: String)] = []

    init() {
        for word in Self.pseudoWords { _ = vocabulary.intern(word) }
    }

    mutating func parse(_ source: String) {
        for raw in source.split(separator: "\n") {
            let line = String(raw)
            if line.hasPrefix("//") { continue }
            if line.hasPrefix("[") {
                beginRule(line)
            } else if line.hasPrefix("@") {
                addClass(line)
            } else if line.hasPrefix("~") {
                addSpellings(line)
            } else {
                for part in line.split(separator: ";") { addPattern(String(part)) }
            }
        }
    }

    private mutating func beginRule(_ line: String) {
        let fields = line.dropFirst().dropLast().split(separator: "|").map(String.init)
        let head = (fields.first ?? "").split(separator: " ").map(String.init)
        guard head.count == 3, let (kind, mood) = Self.kind(head[1]) else { return }
        rules.append(
            Rule(
                name: head[0], kind: kind, mood: mood, weight: Int(head[2]) ?? 50,
                portuguese: fields.count > 1 ? Self.trimmed(fields[1]) : head[0],
                english: fields.count > 2 ? Self.trimmed(fields[2]) : head[0]))
    }

    private static func kind(_ notation: String) -> (Act.Kind, Act.Mood)? {
        let bare = notation.hasSuffix("~") || notation.hasSuffix("!") ? String(notation.dropLast()) : notation
        let mood: Act.Mood = notation.hasSuffix("~") ? .mention : notation.hasSuffix("!") ? .request : .statement
        return Act.Kind(rawValue: bare).map { ($0, mood) }
    }

    private mutating func addClass(_ line: String) {
        let halves = line.dropFirst().split(separator: "=", maxSplits: 1).map(String.init)
        guard halves.count == 2 else { return }
        let name = Self.trimmed(halves[0])
        for word in halves[1].split(separator: " ") {
            if word.hasPrefix("<") {
                classes[name, default: []].formUnion(classes[String(word.dropFirst().dropLast())] ?? [])
            } else {
                classes[name, default: []].insert(vocabulary.intern(String(word)))
            }
        }
    }

    private mutating func addSpellings(_ line: String) {
        let halves = line.dropFirst().split(separator: "=", maxSplits: 1).map(String.init)
        guard halves.count == 2 else { return }
        let word = vocabulary.intern(Self.trimmed(halves[0]))
        for spelling in halves[1].split(separator: " ") { vocabulary.alias(String(spelling), of: word) }
    }

    private mutating func addPattern(_ text: String) {
        guard !rules.isEmpty else { return }
        for expanded in PatternNotation.expanded(text) {
            guard !expanded.isEmpty else { continue }
            lines.append((rules.count - 1, expanded))
            for place in PatternNotation.places(expanded) {
                for option in place.options where !option.hasPrefix("<") { _ = vocabulary.intern(option) }
            }
        }
    }

    /// Numbers everything; call once, after the last source.
    mutating func compiled() -> Compiled {
        var sets = WordSets(words: vocabulary.count)
        var members: [Int: Set<Vocabulary.Word>] = [:]
        addComputedClasses()
        var numbered: [String: Int] = [:]
        for (name, words) in classes {
            let set = sets.add(words)
            numbered[name] = set
            members[set] = words
        }
        var patterns: [Pattern] = []
        for (rule, text) in lines {
            let elements = PatternNotation.places(text).map { place in
                element(place, sets: &sets, members: &members)
            }
            patterns.append(Pattern(elements: elements, rule: rule))
        }
        return Compiled(
            rules: rules, vocabulary: vocabulary, patterns: patterns, sets: sets, classes: numbered, members: members)
    }

    /// Classes that no list could hold: numbers, any word, infinitives, names.
    private mutating func addComputedClasses() {
        let notVerbs = classes["notInfinitive"] ?? []
        for (index, word) in vocabulary.words.enumerated() where index > 0 {
            let number = Vocabulary.Word(truncatingIfNeeded: index)
            if word.utf8.allSatisfy(WordShapes.isDigit) || word == "#num" { classes["num", default: []].insert(number) }
            if ![",", ".", "Q", "#emoji"].contains(word) { classes["any", default: []].insert(number) }
            if Self.isInfinitive(word), !notVerbs.contains(number) { classes["infinitive", default: []].insert(number) }
        }
        classes["any", default: []].insert(Vocabulary.other)
        classes["name", default: []].insert(Vocabulary.other)
    }

    /// Ends as verbs of Portuguese and Spanish end.
    static func isInfinitive(_ word: String) -> Bool {
        word == "#inf" || word.utf8.count >= 4 && ["ar", "er", "ir"].contains { word.hasSuffix($0) }
    }

    private func element(
        _ place: PatternNotation.Place, sets: inout WordSets, members: inout [Int: Set<Vocabulary.Word>]
    ) -> Element {
        if let anchor = place.anchor { return Element(test: anchor, least: 1, most: 1) }
        var words: Set<Vocabulary.Word> = []
        for option in place.options {
            if option.hasPrefix("<") {
                words.formUnion(classes[String(option.dropFirst().dropLast())] ?? [])
            } else if let word = vocabulary.word(option) {
                words.insert(word)
            }
        }
        let set = sets.add(words)
        members[set] = words
        return Element(
            test: place.negated ? .unless(set: set) : .word(set: set), least: place.least, most: place.most)
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
