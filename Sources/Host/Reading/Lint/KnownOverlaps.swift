import Time

extension ReplyReader {
    /// Phrases of the question's answers that lie within a longer phrase this reader knows as another intent, and
    /// what a reply with the longer one is read as.
    ///
    /// - Parameter same: whether a name and an intent mean the same to who asks.
    package func knownOverlaps(
        in question: Question, today: CivilDate, same: (_ answer: Intent, _ intent: Intent) -> Bool
    ) -> [Overlap] {
        let lists = (question.answers + question.anywhere).map { answer in
            (intent: answer.intent, phrases: answer.words.map { (phrase: $0, words: folded($0.text)) })
        }
        guard lists.contains(where: { !$0.phrases.isEmpty }) else { return [] }
        let prepared = prepare(question)
        return KnownPhrases.all.flatMap { known -> [Overlap] in
            let around = folded(known.text)
            let inside = lists.filter { !same($0.intent, known.intent) }.flatMap { list in
                list.phrases.compactMap { inner -> (Phrase, Intent, isNegated: Bool)? in
                    guard inner.words.count < around.count, let place = Self.place(of: inner.words, in: around)
                    else { return nil }
                    return (inner.phrase, list.intent, isNegated(place, in: around))
                }
            }
            guard !inside.isEmpty else { return [] }
            let reading = read(known.text, question: prepared, today: today)
            let name = reading.answer.map { Intent(rawValue: $0) } ?? reading.intent
            return inside.filter { !same($0.1, name) || $0.isNegated }.map { phrase, intent, isNegated in
                Overlap(
                    shorter: phrase, longer: Phrase(known.text), shorterIntent: intent, longerIntent: known.intent,
                    readAs: name, isNegated: isNegated, isDuplicate: false)
            }
        }
    }
}
