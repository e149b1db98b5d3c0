import Time

/// What each digit a question shows would be read as.
package struct KeyReading: Sendable, Hashable {
    package let label: KeyLabel
    /// The answer it chooses; nil when its words are understood as none of them.
    package let answer: String?
    /// What its words say when they name no answer: a person asked for, a question.
    package let says: String?
}

extension ReplyReader {
    /// How the digits shown in `text` are read: each label as a reply to the question.
    package func keys(shownIn text: String, question: PreparedQuestion) -> [KeyReading] {
        guard let day = CivilDate(year: 2026, month: 1, day: 1) else { return [] }
        return KeyLabelScanner.labels(in: text).map { label in
            let reading = keyMeaning(of: label.text, question, day)
            return KeyReading(
                label: label, answer: reading?.answer,
                says: reading.flatMap { $0.answer == nil && $0.intent != .unknown ? $0.intent.rawValue : nil })
        }
    }

    private func keyMeaning(of label: String, _ question: PreparedQuestion, _ day: CivilDate) -> Reading? {
        let bare = Self.withoutPurpose(label)
        guard !bare.isEmpty, !bare.contains(KeyLabelScanner.placeholder) else { return nil }
        let read = readAlone(bare, question: question, today: day)
        return read.answer == nil ? readAlone(Self.inFirstPerson(bare), question: question, today: day) : read
    }

    /// "para confirmar", "se não vem": what is left when the purpose or the condition is taken off.
    private static func withoutPurpose(_ label: String) -> String {
        var words = label.split(separator: " ").map(String.init)
        while let first = words.first, purposes.contains(PlainText.folded(first)) { words.removeFirst() }
        return words.joined(separator: " ")
    }

    /// "não vem" is what the patient calls "não vou".
    private static func inFirstPerson(_ label: String) -> String {
        label.split(separator: " ").map { persons[PlainText.folded(String($0))] ?? String($0) }.joined(separator: " ")
    }

    private static let purposes: Set<String> = [
        "para", "pra", "p", "to", "se", "si", "if", "caso", "you", "voce", "vc", "quiser", "deseja", "desejar", "quer",
        "want", "would", "like", "quiere", "desea", "por", "for",
    ]
    private static let persons = [
        "vem": "vou", "vira": "vou", "vir": "ir", "va": "voy", "vai": "vou", "ira": "vou", "viene": "voy",
        "puder": "posso",
        "pode": "posso", "podera": "poderei", "puede": "puedo", "comparecera": "comparecerei",
        "comparecer": "vou comparecer",
        "conseguir": "consigo", "asistira": "asistire", "confirma": "confirmo", "remarca": "remarcar",
        "prefere": "quero",
        "viniendo": "voy", "coming": "im coming",
    ]
}
