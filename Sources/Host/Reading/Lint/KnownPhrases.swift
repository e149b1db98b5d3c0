/// What people write most for the intents every reader knows: phrases that a clinic's own words may lie within.
package enum KnownPhrases {
    package static let all: [(intent: Intent, text: String)] = [
        (.confirm, "vou sim"), (.confirm, "confirmo presença"), (.confirm, "pode confirmar"),
        (.confirm, "estarei lá"), (.confirm, "sí voy"), (.confirm, "I will be there"),
        (.cancel, "não vou"), (.cancel, "não vou poder ir"), (.cancel, "não posso ir"),
        (.cancel, "quero cancelar"), (.cancel, "pode cancelar"), (.cancel, "pode desmarcar"),
        (.cancel, "no voy a poder ir"), (.cancel, "quiero cancelar"), (.cancel, "I want to cancel"),
        (.reschedule, "quero remarcar"), (.reschedule, "pode remarcar"), (.reschedule, "mudar o horário"),
        (.reschedule, "quiero reprogramar"), (.reschedule, "I want to reschedule"),
        (.human, "falar com um atendente"), (.human, "quero falar com uma pessoa"),
        (.human, "hablar con una persona"), (.human, "talk to a person"),
        (.optOut, "não quero receber mensagens"), (.optOut, "parem de mandar mensagens"),
        (.optOut, "stop sending messages"),
        (.late, "vou me atrasar"), (.late, "vou chegar atrasado"), (.late, "voy a llegar tarde"),
    ]
}

extension ReplyReader {
    /// Phrases of the question's answers that lie within a longer phrase this reader knows as another intent, and
    /// what a reply with the longer one is read as.
    ///
    /// - Parameter same: whether a name and an intent mean the same to who asks.
    package func knownOverlaps(
        in question: Question, today: CivilDate, same: (_ answer: Intent, _ intent: Intent) -> Bool
    ) -> [Overlap] {
        let prepared = prepare(question)
        return KnownPhrases.all.flatMap { known -> [Overlap] in
            let found = (question.answers + question.anywhere).filter { !same($0.intent, known.intent) }.flatMap {
                overlaps(of: $0.words, as: $0.intent, with: [Phrase(known.text)], as: known.intent)
            }.filter { !$0.isDuplicate && $0.longer.source == nil && $0.shorter.source != nil }
            guard !found.isEmpty else { return [] }
            let reading = read(known.text, question: prepared, today: today)
            let name = reading.answer.map { Intent(rawValue: $0) } ?? reading.intent
            return found.filter { !same($0.shorterIntent, name) || $0.isNegated }.map { $0.read(as: name) }
        }
    }
}

extension Overlap {
    fileprivate func read(as intent: Intent) -> Overlap {
        Overlap(
            shorter: shorter, longer: longer, shorterIntent: shorterIntent, longerIntent: longerIntent,
            readAs: intent, isNegated: isNegated, isDuplicate: isDuplicate)
    }
}
