import Reading
import Time

/// Asks the reply reader which phrases of a question lie within others; in plain words, for those who know nothing
/// of it.
struct PhraseOverlaps {
    /// An answer or an interrupt.
    struct List {
        let name: String
        /// Intents it is taken for besides its name.
        let intents: [String]
        /// Each with a key of its own.
        let phrases: [(text: String, key: String)]
    }

    struct Found {
        /// The key of the phrase within.
        let shorter: String
        /// The key of the phrase around it; nil when the reader brings it.
        let longer: String?
        /// The words of the longer one.
        let words: String
        /// The answer, interrupt or intent a reply with the longer one is read as.
        let readAs: String
    }

    /// More phrases than this in one question are not compared: each is held against each.
    private static let mostPhrases = 500

    let answers: [List]
    let anywhere: [List]

    func find() -> [Found] {
        let lists = answers + anywhere
        guard lists.reduce(0, { $0 + $1.phrases.count }) <= Self.mostPhrases,
            let day = CivilDate(year: 2026, month: 1, day: 1)
        else { return [] }
        let question = Question(answers: answers.map(\.answer), anywhere: anywhere.map(\.answer))
        let intents = Dictionary(lists.map { ($0.name, $0.meanings) }, uniquingKeysWith: { $0.union($1) })
        let own = ReplyReader.standard.overlaps(in: question).filter { !$0.isDuplicate }
        let known = ReplyReader.standard.knownOverlaps(in: question, today: day) { answer, intent in
            intents[answer.rawValue]?.contains(intent.rawValue) ?? false
        }
        return (own + known).compactMap(Found.init)
    }
}

extension PhraseOverlaps.List {
    fileprivate var answer: Answer {
        Answer(Intent(rawValue: name), words: phrases.map { Phrase($0.text, source: $0.key) })
    }

    /// To a yes-or-no question "não vou" is a no.
    fileprivate var meanings: Set<String> {
        let alike = ["yes": "confirm", "confirm": "yes", "no": "cancel", "cancel": "no"]
        return Set([name] + intents + [alike[name]].compactMap { $0 })
    }
}

extension PhraseOverlaps.Found {
    fileprivate init?(_ overlap: Overlap) {
        guard let key = overlap.shorter.source else { return nil }
        self.init(
            shorter: key, longer: overlap.longer.source, words: overlap.longer.text,
            readAs: overlap.readAs.rawValue)
    }
}
