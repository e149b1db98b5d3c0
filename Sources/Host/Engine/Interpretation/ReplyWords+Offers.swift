import Reading

extension ReplyWords {
    /// Whether both questions offer the same answers under the same keys and titles, and "yes" stands for the same.
    func asksTheSame(as other: ReplyWords) -> Bool {
        question.question.about == other.question.question.about && offers == other.offers
    }

    private struct Offer: Hashable {
        let name: String
        let keys: Set<String>
        let title: String?
    }

    private var offers: Set<Offer> {
        Set(question.question.answers.map { Offer(name: $0.name, keys: Set($0.keys), title: $0.title) })
    }
}
