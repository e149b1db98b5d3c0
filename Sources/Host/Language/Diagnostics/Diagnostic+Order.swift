import Core

extension Diagnostic {
    static func modeWithoutEffect(_ file: FileContext, at place: Place) -> Diagnostic {
        let mode = file.word(CommonKeys.mode.name)
        return Diagnostic(
            "without-effect", .warning, at: place,
            pt: "a regra não começa fluxo nem passa a uma fila: `\(mode)` não muda nada",
            en: "the rule starts no flow and hands over to no queue: `\(mode)` changes nothing",
            advice: LocalizedText(pt: "apague a linha", en: "delete the line"))
    }

    static func missedWithoutSchedule(_ file: FileContext, at place: Place) -> Diagnostic {
        let word = file.word(CommonKeys.missed.name)
        return Diagnostic(
            "without-effect", .warning, at: place,
            pt: "só uma agenda tem horários que se podem perder: `\(word)` não muda nada",
            en: "only a schedule has times that can be missed: `\(word)` changes nothing",
            advice: LocalizedText(pt: "apague a linha", en: "delete the line"))
    }

    static func modeOfMessage(_ file: FileContext, at place: Place) -> Diagnostic {
        let mode = file.word(CommonKeys.mode.name)
        return Diagnostic(
            "without-effect", .warning, at: place,
            pt: "uma mensagem só chega às regras quando nenhuma conversa está em andamento: `\(mode)` não muda nada",
            en: "a message comes to the rules only when no conversation is going on: `\(mode)` changes nothing",
            advice: LocalizedText(pt: "apague a linha", en: "delete the line"))
    }

    static func parallelFlow(_ file: FileContext, at place: Place) -> Diagnostic {
        let words = [Rule.Mode.queue, .restart, .single].map { file.word(RuleMode.term($0)) }
        return Diagnostic(
            "parallel-flow", at: place, pt: "um contato está em uma conversa de cada vez",
            en: "a contact is in one conversation at a time", advice: .oneOf(words))
    }

    static func orderWithoutEffect(_ term: Term, _ file: FileContext, at place: Place) -> Diagnostic {
        let word = file.word(term)
        return Diagnostic(
            "without-effect", .warning, at: place,
            pt: "a regra vem na sua própria hora, sem outra ao lado: `\(word)` não muda nada",
            en: "the rule comes at its own time, with no other beside it: `\(word)` changes nothing",
            advice: LocalizedText(pt: "apague a linha", en: "delete the line"))
    }
}

extension Diagnostic {
    /// - Parameter isEqual: both fire for the same; else the first fires only where the other does too, and both lead
    ///   the contact somewhere.
    static func rulesTogether(
        _ name: String, _ other: String, isEqual: Bool, group: String, at place: Place, other mark: SourceMark
    ) -> Diagnostic {
        let message =
            isEqual
            ? LocalizedText(
                pt: "`\(name)` e `\(other)` sempre valem juntas", en: "`\(name)` and `\(other)` always fire together")
            : LocalizedText(
                pt: "sempre que `\(name)` vale, `\(other)` também vale, e as duas levam o contato a algum lugar",
                en: "whenever `\(name)` fires, so does `\(other)`, and both lead the contact somewhere")
        return Diagnostic(
            "rules-together", .warning, at: place, pt: message.pt, en: message.en,
            advice: LocalizedText(
                pt: "junte as duas, dê-lhes o mesmo `\(group)`, ou condições que as separem",
                en: "make one of the two, give them the same `\(group)`, or conditions that part them"),
            related: [Related(mark, LocalizedText(pt: "a outra está aqui", en: "the other is here"))])
    }

    static func endlessEvents(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "endless-events", .warning, at: place, pt: "o evento `\(name)` acaba causando a si mesmo",
            en: "the event `\(name)` comes to cause itself",
            advice: LocalizedText(
                pt: "dê a uma das regras uma condição que termine a volta, ou outro nome ao evento",
                en: "give one of the rules a condition that ends the circle, or the event another name"))
    }
}
