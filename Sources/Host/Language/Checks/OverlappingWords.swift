import Core

/// Words of one answer that stand within words of another: who writes the longer phrase is read as one of the two.
enum OverlappingWords: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        let shared = loaded.interrupts.map { Owned($0) }
        report(PhraseOverlaps(answers: [], anywhere: shared.map(\.list)), shared)
        for flow in loaded.flows {
            for step in flow.steps where step.answers.contains(where: { !$0.words.isEmpty }) {
                let answers = step.answers.map { Owned($0, in: step.section.file) }
                report(PhraseOverlaps(answers: answers.map(\.list), anywhere: shared.map(\.list)), answers + shared)
            }
        }
    }

    private static func report(_ overlaps: PhraseOverlaps, _ owners: [Owned]) {
        var places: [String: (words: PlacedWords, owner: Owned)] = [:]
        for owner in owners {
            for words in owner.words { places[words.mark.description] = (words, owner) }
        }
        for found in overlaps.find() {
            guard let shorter = places[found.shorter] else { continue }
            let longer = found.longer.flatMap { places[$0] }
            // Who wrote an answer is told, not who wrote what every flow shares.
            let told = shorter.owner.isShared && longer?.owner.isShared == false ? longer ?? shorter : shorter
            let other = told.words == shorter.words ? longer : shorter
            let file = told.owner.file
            file.report(
                .overlappingWords(
                    shorter.words.text, of: shorter.owner.shown, within: found.words, readAs: found.readAs,
                    at: Place(told.words.mark, length: told.words.text.unicodeScalars.count),
                    other: other?.words.mark))
        }
    }
}

/// An answer or an interrupt with its file.
private struct Owned {
    let file: FileContext
    let words: [PlacedWords]
    let list: PhraseOverlaps.List
    let isShared: Bool

    init(_ answer: Answer, in file: FileContext) {
        self.init(answer.name, [], answer.words, file, isShared: false)
    }

    init(_ draft: InterruptDraft) {
        let interrupt = draft.interrupt
        self.init(interrupt.name, interrupt.intents, interrupt.words, draft.file, isShared: true)
    }

    private init(_ name: String, _ intents: [String], _ words: [PlacedWords], _ file: FileContext, isShared: Bool) {
        self.file = file
        self.words = words
        self.isShared = isShared
        list = PhraseOverlaps.List(
            name: name, intents: intents, phrases: words.map { ($0.text, $0.mark.description) })
    }

    /// Its name as the file spells it.
    var shown: String { KnownIntent.find(list.name).map(file.word) ?? list.name }
}
