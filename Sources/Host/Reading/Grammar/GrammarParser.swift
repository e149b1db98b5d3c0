/// Reads the grammar's own notation.
///
/// `[name kind weight | portuguese | english]` begins a rule (`kind~` a mention, `kind!` a request), each line below it
/// holds patterns between semicolons; `@name = words` is a class; `~ word = other spellings` spellings. Within a pattern:
/// `word`, `<class>`, `a|b`, `_` any word, `,` a comma, `Q` a question mark, `^` `$` the ends of a clause, `^^` `$$` of
/// the reply, `!x` not before x, `(a b / c)` a group; `?` once or not, `*` up to three times, `+` one to three times.
struct GrammarParser {
    static let pseudoWords = [",", ".", "Q", "#num", "#time", "#date", "#url", "#emoji", "#inf", "#ord", "#name"]

    private(set) var vocabulary = Vocabulary()
    private(set) var classes: [String: Set<Vocabulary.Word>] = [:]
    private(set) var rules: [Rule] = []
    private(set) var lines: [(rule: Int, places: [String])] = []
    private(set) var places: [String: PatternNotation.Place] = [:]

    init() {
        for word in Self.pseudoWords { _ = vocabulary.intern(word) }
    }

    mutating func parse(_ source: String) {
        for line in source.utf8.split(separator: UInt8(ascii: "\n")) {
            switch line.first {
            case UInt8(ascii: "["): beginRule(Self.text(line))
            case UInt8(ascii: "@"): addClass(Self.text(line))
            case UInt8(ascii: "~"): addSpellings(Self.text(line))
            default:
                for pattern in line.split(separator: UInt8(ascii: ";")) { addPattern(pattern) }
            }
        }
    }

    private static func text(_ bytes: Substring.UTF8View) -> String { String(decoding: bytes, as: UTF8.self) }

    private mutating func beginRule(_ line: String) {
        let fields = line.dropFirst().dropLast().split(separator: "|").map(Self.trimmed)
        let head = (fields.first ?? "").split(separator: " ").map(String.init)
        guard head.count == 3, let (kind, mood) = Self.kind(head[1]) else { return }
        rules.append(
            Rule(
                name: head[0], kind: kind, mood: mood, weight: Int(head[2]) ?? 50,
                portuguese: fields.count > 1 ? fields[1] : head[0], english: fields.count > 2 ? fields[2] : head[0]))
    }

    private static func kind(_ notation: String) -> (Act.Kind, Act.Mood)? {
        let bare = notation.hasSuffix("~") || notation.hasSuffix("!") ? String(notation.dropLast()) : notation
        let mood: Act.Mood = notation.hasSuffix("~") ? .mention : notation.hasSuffix("!") ? .request : .statement
        return Act.Kind(rawValue: bare).map { ($0, mood) }
    }

    private mutating func addClass(_ line: String) {
        let halves = line.dropFirst().split(separator: "=", maxSplits: 1)
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
        let halves = line.dropFirst().split(separator: "=", maxSplits: 1)
        guard halves.count == 2 else { return }
        let word = vocabulary.intern(Self.trimmed(halves[0]))
        for spelling in halves[1].split(separator: " ") { vocabulary.alias(String(spelling), of: word) }
    }

    private mutating func addPattern(_ bytes: Substring.UTF8View) {
        guard !rules.isEmpty else { return }
        for notations in PatternNotation.expanded(bytes) where !notations.isEmpty {
            lines.append((rules.count - 1, notations))
            for notation in notations where places[notation] == nil {
                let place = PatternNotation.place(notation)
                places[notation] = place
                for option in place.options where !option.hasPrefix("<") { _ = vocabulary.intern(option) }
            }
        }
    }

    /// Classes that no list could hold: numbers, any word, infinitives, names. Call once, after the last source.
    mutating func addComputedClasses() {
        let notVerbs = classes["notInfinitive"] ?? []
        for (index, word) in vocabulary.words.enumerated() where index > 0 {
            let number = Vocabulary.Word(truncatingIfNeeded: index)
            if word.utf8.allSatisfy(WordShapes.isDigit) || word == "#num" { classes["num", default: []].insert(number) }
            if ![",", ".", "Q", "#emoji"].contains(word) { classes["any", default: []].insert(number) }
            if Self.isInfinitive(word), !notVerbs.contains(number) { classes["infinitive", default: []].insert(number) }
        }
        classes["any", default: []].insert(Vocabulary.other)
        classes["stranger"] = (classes["name"] ?? []).union([Vocabulary.other])
    }

    /// Ends as verbs of Portuguese and Spanish end.
    static func isInfinitive(_ word: String) -> Bool {
        word == "#inf" || word.utf8.count >= 3 && ["ar", "er", "ir"].contains { word.hasSuffix($0) }
    }

    private static func trimmed(_ text: Substring) -> String {
        String(decoding: text.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
    }
}
