import Core

/// Two answers of one question that the same words mean.
struct OverlapCheck {
    let file: FileContext

    func check(_ answers: [Answer]) {
        var owners: [String: (answer: Answer, mark: SourceMark)] = [:]
        for answer in answers {
            for phrase in phrases(of: answer) {
                let folded = Folding.fold(phrase.text)
                guard !folded.isEmpty else { continue }
                if let first = owners[folded], first.answer.mark != answer.mark {
                    let place = Place(phrase.mark, length: phrase.text.unicodeScalars.count)
                    file.report(.overlap(phrase.text, first.answer.name, at: place, first: first.mark))
                } else if owners[folded] == nil {
                    owners[folded] = (answer, phrase.mark)
                }
            }
        }
    }

    private func phrases(of answer: Answer) -> [PlacedWords] {
        let title = answer.title.map { [PlacedWords(text: $0, mark: answer.mark)] } ?? []
        return answer.keys.map { PlacedWords(text: $0, mark: answer.mark) } + title + answer.words
    }
}
