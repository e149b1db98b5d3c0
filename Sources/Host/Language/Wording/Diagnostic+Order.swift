import Core

extension Diagnostic {
    static func modeWithoutEffect(_ file: FileContext, at place: Place) -> Diagnostic {
        let mode = file.word(CommonKeys.mode.name)
        return Diagnostic(
            "without-effect", .warning, at: place,
            pt: "a regra não começa fluxo nem passa a uma fila: `\(mode)` não muda nada",
            en: "the rule starts no flow and hands over to no queue: `\(mode)` changes nothing",
            advice: Words(pt: "apague a linha", en: "delete the line"))
    }

    static func missedWithoutSchedule(_ file: FileContext, at place: Place) -> Diagnostic {
        let word = file.word(CommonKeys.missed.name)
        return Diagnostic(
            "without-effect", .warning, at: place,
            pt: "só uma agenda tem horários que se podem perder: `\(word)` não muda nada",
            en: "only a schedule has times that can be missed: `\(word)` changes nothing",
            advice: Words(pt: "apague a linha", en: "delete the line"))
    }

    static func modeOfMessage(_ file: FileContext, at place: Place) -> Diagnostic {
        let mode = file.word(CommonKeys.mode.name)
        return Diagnostic(
            "without-effect", .warning, at: place,
            pt: "uma mensagem só chega às regras quando nenhuma conversa está em andamento: `\(mode)` não muda nada",
            en: "a message comes to the rules only when no conversation is going on: `\(mode)` changes nothing",
            advice: Words(pt: "apague a linha", en: "delete the line"))
    }

    static func parallelFlow(_ file: FileContext, at place: Place) -> Diagnostic {
        let words = [Rule.Mode.queue, .restart, .single].map { file.word(RuleMode.term($0)) }
        return Diagnostic(
            "parallel-flow", at: place, pt: "um contato está em uma conversa de cada vez",
            en: "a contact is in one conversation at a time", advice: .oneOf(words))
    }

    static func notYet(_ term: Term, _ file: FileContext, at place: Place) -> Diagnostic {
        let word = file.word(term)
        return Diagnostic(
            "without-effect", .warning, at: place,
            pt: "`\(word)` ainda não faz nada: o relatório só vai para o registro do programa",
            en: "`\(word)` does nothing yet: the report only goes to the program's log",
            advice: Words(
                pt: "apague a linha, ou permita isto com um motivo", en: "delete the line, or allow it with a reason"))
    }

    static func orderWithoutEffect(_ term: Term, _ file: FileContext, at place: Place) -> Diagnostic {
        let word = file.word(term)
        return Diagnostic(
            "without-effect", .warning, at: place,
            pt: "a regra vem na sua própria hora, sem outra ao lado: `\(word)` não muda nada",
            en: "the rule comes at its own time, with no other beside it: `\(word)` changes nothing",
            advice: Words(pt: "apague a linha", en: "delete the line"))
    }
}
