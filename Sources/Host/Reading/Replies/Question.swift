/// What the current step asks: its answers are tried before anything else.
package struct Question: Sendable, Hashable {
    package let answers: [Answer]
    /// What "yes" would bring about, when the step asks yes or no: `cancel` for "Cancelar mesmo?".
    package let about: Intent?
    /// The tenant's words for what is understood at any step (`interrupts`, word lists).
    package let anywhere: [Answer]

    package init(answers: [Answer], about: Intent? = nil, anywhere: [Answer] = []) {
        self.answers = answers
        self.about = about
        self.anywhere = anywhere
    }

    /// "Responda 1 para confirmar, 0/2 para cancelar, 3 para remarcar."
    package static let appointment = Question(answers: [
        Answer(.confirm, keys: ["1"]), Answer(.cancel, keys: ["0", "2"]), Answer(.reschedule, keys: ["3"]),
    ])

    /// A plain yes or no, `1` and `2`.
    package static func yesNo(about: Intent? = nil) -> Question {
        Question(answers: [Answer(.yes, keys: ["1"]), Answer(.no, keys: ["2"])], about: about)
    }

    func answers(_ intent: Intent) -> Bool { answers.contains { $0.intent == intent } }
}
