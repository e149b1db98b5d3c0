import Core

/// The answers that bring their own words in every language.
enum KnownIntent {
    static let all: [Term] = [
        Term("confirm", pt: "confirmar"), Term("cancel", pt: "cancelar"), Term("reschedule", pt: "remarcar"),
        Term("question", pt: "pergunta"), Term("human", pt: "atendente"), Term("optout", pt: "sair"),
        Term("thanks", pt: "obrigado"), Term("greet", pt: "saudacao"), Term("late", pt: "atraso"),
        Term("wrong_number", pt: "engano"), Term("yes", pt: "sim"), Term("no", pt: "nao"),
    ]

    static func find(_ word: String) -> Term? { all.first { $0.matches(word) } }

    /// The answers that agree with what was asked.
    static let agreeing: Set<String> = ["confirm", "yes"]
}
