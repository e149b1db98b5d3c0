import Core

/// Makes the reading tests of a file.
struct RepliesBuilder {
    let document: Document

    func build() -> [ReplyTest] {
        let all = document.section[RepliesForm.replies] ?? []
        return all.compactMap { named in
            let section = named.value
            let step = section[ReplyTestForm.step]
            guard let text = section[ReplyTestForm.text], let meaning = section[ReplyTestForm.meaning] else {
                return nil
            }
            if let intent = KnownIntent.find(meaning) {
                section.file.note(meaning, as: intent.words, at: section.valuePlace(ReplyTestForm.meaning))
            }
            return ReplyTest(
                text: text, meaning: KnownIntent.find(meaning)?.en ?? meaning, step: step, mark: named.place.mark)
        }
    }
}
