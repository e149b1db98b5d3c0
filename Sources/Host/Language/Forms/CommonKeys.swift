import Core

/// Keys that several forms share.
enum CommonKeys {
    static let format = Key<String>(
        Term("format", pt: "formato"), .text(like: "^1$", "1"), pt: "a versão da linguagem: 1",
        en: "the language's version: 1")
    static let on = Key<PlacedTrigger>(
        Term("on", pt: "quando"), .trigger, pt: "o que faz começar: `consulta 48h antes`, `mensagem`",
        en: "what starts it: `appointment 48h before`, `message`")
    static let when = Key<Condition>(
        Term("when", pt: "se"), .condition, pt: "as condições para valer", en: "the conditions for it to hold")
    static let actions = Key<[PlacedAction]>(
        Term("do", pt: "faca"), .actions, pt: "as ações, em ordem", en: "the actions, in order")
    static let say = Key<Template>(
        Term("say", pt: "diga"), .template, pt: "o que se diz ao paciente", en: "what the patient is told")
    static let go = Key<WrittenTarget>(
        Term("go", pt: "va_para"), .target, pt: "para onde se vai", en: "where it goes")
    static let words = Key<[PlacedWords]>(
        Term("words", pt: "palavras"), .texts, pt: "o que o paciente pode escrever", en: "what a patient may write")
    static let mode = Key<Term>(
        Term("mode", pt: "modo"), .choice(RuleMode.terms), standard: RuleMode.term(.single),
        pt: "o que se faz quando a regra dispara de novo para o mesmo contato",
        en: "what is done when the rule fires again for the same contact")
    static let priority = Key<Int>(
        Term("priority", pt: "prioridade"), .integer(0...1000), standard: "0", pt: "a maior é tentada primeiro",
        en: "the highest is tried first")
    static let group = Key<String>(
        Term("group", pt: "grupo"), .name, pt: "das regras de um grupo, só a primeira que vale é feita",
        en: "of the rules of one group only the first that holds is done")
    static let missed = Key<Term>(
        Term("missed", pt: "se_perder"), .choice(MissedRuns.terms),
        pt: "o que se faz com horários em que o sistema estava parado",
        en: "what is done about times at which the host was down")
}

/// The words for what was missed.
enum MissedRuns {
    static func term(_ missed: Rule.Missed) -> Term {
        switch missed {
        case .once: Term("run once", pt: "rodar uma vez")
        case .all: Term("run all", pt: "rodar todas")
        case .skip: Term("skip", pt: "pular")
        }
    }

    static let terms = Rule.Missed.allCases.map(term)

    /// Without a schedule there is nothing to miss.
    static func read(_ section: Section, into rule: inout Rule) {
        guard let term = section[CommonKeys.missed] else { return }
        if case .schedule = rule.trigger {
            rule.missed = Rule.Missed.allCases.first { self.term($0) == term } ?? rule.missed
        } else {
            let file = section.file
            file.report(.missedWithoutSchedule(file, at: section.place(CommonKeys.missed)))
        }
    }
}

/// The words for a rule's mode.
enum RuleMode {
    static func term(_ mode: Rule.Mode) -> Term {
        switch mode {
        case .single: Term("single", pt: "unica")
        case .queue: Term("queue", pt: "fila")
        case .restart: Term("restart", pt: "recomeca")
        case .parallel: Term("parallel", pt: "paralela")
        }
    }

    static let terms = Rule.Mode.allCases.map(term)
}
