extension ReplyReader {
    /// Phrases of one answer that lie within phrases of another, in the order of the answers.
    ///
    /// The longer phrase wins in a reply; of equal ones the earlier answer.
    package func overlaps(in question: Question) -> [Overlap] {
        let lists = (question.answers + question.anywhere).map { answer in
            (answer.intent, answer.words.map { (phrase: $0, words: folded($0.text)) })
        }
        var found: [Overlap] = []
        for (number, (intent, phrases)) in lists.enumerated() {
            for (otherNumber, (otherIntent, others)) in lists.enumerated() where number != otherNumber {
                for inner in phrases {
                    for outer in others {
                        guard let place = Self.place(of: inner.words, in: outer.words) else { continue }
                        let equal = inner.words.count == outer.words.count
                        if equal, number < otherNumber { continue }
                        found.append(
                            Overlap(
                                shorter: inner.phrase, longer: outer.phrase, shorterIntent: intent,
                                longerIntent: otherIntent, readAs: otherIntent,
                                isNegated: isNegated(place, in: outer.words), isDuplicate: equal))
                    }
                }
            }
        }
        return found
    }

    /// The same for two lists of plain phrases.
    package func overlaps(
        of first: [Phrase], as firstIntent: Intent, with second: [Phrase], as secondIntent: Intent
    ) -> [Overlap] {
        overlaps(in: Question(answers: [Answer(firstIntent, words: first), Answer(secondIntent, words: second)]))
    }

    func folded(_ text: String) -> [Token] { words(of: text).tokens.filter { !$0.isBoundary } }

    func isNegated(_ place: Int, in words: [Token]) -> Bool {
        place > 0 && grammar.isWord(words[place - 1].word, in: .neg)
    }

    static func place(of inner: [Token], in outer: [Token]) -> Int? {
        guard !inner.isEmpty, inner.count <= outer.count else { return nil }
        return (0...(outer.count - inner.count)).first { start in
            inner.indices.allSatisfy { inner[$0].text == outer[start + $0].text }
        }
    }
}
