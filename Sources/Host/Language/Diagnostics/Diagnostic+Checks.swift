import Core

extension Diagnostic {
    static func unreachableStep(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "unreachable-step", .warning, at: place, pt: "nada leva ao passo `\(name)`",
            en: "nothing leads to the step `\(name)`",
            advice: LocalizedText(
                pt: "escreva `-> \(name)` onde se deve chegar a ele, ou apague-o",
                en: "write `-> \(name)` where it should be reached from, or delete it"))
    }

    static func endlessCycle(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "endless-cycle", at: place, pt: "a partir de `\(name)` os passos dão voltas sem nunca esperar",
            en: "from `\(name)` on, the steps go round without ever waiting",
            advice: LocalizedText(
                pt: "ponha uma espera num deles, ou termine a volta", en: "let one of them wait, or end the circle"))
    }

    static func endlessReminders(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "endless-reminders", .warning, at: place, pt: "quem não responde a `\(name)` é chamado para sempre",
            en: "who does not answer `\(name)` is asked for ever",
            advice: LocalizedText(
                pt: "leve o silêncio a uma fila ou ao fim em algum passo",
                en: "let silence lead to a queue or to the end at some step"))
    }

    static func unguarded(_ call: String, _ file: FileContext, at place: Place) -> Diagnostic {
        let yes = file.word(Term("yes", pt: "sim"))
        return Diagnostic(
            "destructive-unguarded", at: place, pt: "`\(call)` não tem volta, e ninguém confirmou",
            en: "`\(call)` cannot be undone, and nobody agreed to it",
            advice: LocalizedText(
                pt: "pergunte antes num passo e chegue aqui por `\(yes)`, ou depois de um silêncio",
                en: "ask in a step before and come here by `\(yes)`, or after a silence"))
    }

    static func overlap(_ phrase: String, _ other: String, at place: Place, first: SourceMark) -> Diagnostic {
        Diagnostic(
            "overlapping-answers", at: place, pt: "`\(phrase)` já é a resposta `\(other)`",
            en: "`\(phrase)` already means the answer `\(other)`",
            advice: LocalizedText(pt: "deixe as palavras em uma das duas", en: "keep the words in one of the two"),
            related: [Related(first, LocalizedText(pt: "a primeira está aqui", en: "the first is here"))])
    }

    static func overlappingWords(
        _ phrase: String, of answer: String, within longer: String, readAs: String, at place: Place,
        other: SourceMark?
    ) -> Diagnostic {
        let known = KnownIntent.find(readAs) ?? Term(stringLiteral: readAs)
        return Diagnostic(
            "overlapping-words", .warning, at: place,
            pt: "`\(phrase)`, de `\(answer)`, está dentro de `\(longer)`, que será lido como `\(known.pt)`",
            en: "`\(phrase)`, of `\(answer)`, is within `\(longer)`, which will be read as `\(known.en)`",
            advice: LocalizedText(
                pt: "escreva uma frase mais completa, ou permita isto com um motivo",
                en: "write a fuller phrase, or allow this with a reason"),
            related: other.map { [Related($0, LocalizedText(pt: "a outra está aqui", en: "the other is here"))] } ?? [])
    }

    static func shadowed(_ phrase: String, _ interrupt: String, at place: Place, by mark: SourceMark) -> Diagnostic {
        Diagnostic(
            "shadowed-answer", .warning, at: place,
            pt: "`\(phrase)` já é entendido em qualquer passo, como `\(interrupt)`",
            en: "`\(phrase)` is already understood at any step, as `\(interrupt)`",
            advice: LocalizedText(pt: "use outras palavras em um dos dois", en: "use other words in one of the two"),
            related: [Related(mark, LocalizedText(pt: "está aqui", en: "it is here"))])
    }

    static func textTooLong(_ text: String, _ limit: Int, _ channel: ChannelDeclaration, at place: Place) -> Diagnostic
    {
        let (count, cut) = (text.count, text.dropFirst(limit).prefix(40))
        return Diagnostic(
            "text-too-long", at: place,
            pt:
                "o texto tem \(count) caracteres, e o canal `\(channel.name)` leva \(limit): cortaria a partir de `\(cut)`",
            en:
                "the text has \(count) characters, and the channel `\(channel.name)` carries \(limit): it would cut from `\(cut)` on",
            advice: LocalizedText(
                pt: "encurte-o, ou divida em dois passos", en: "shorten it, or split it into two steps"))
    }

    static func tooManyOptions(_ count: Int, _ limit: Int, _ channel: ChannelDeclaration, at place: Place)
        -> Diagnostic
    {
        Diagnostic(
            "too-many-options", .warning, at: place,
            pt: "são \(count) opções, e o canal `\(channel.name)` mostra \(limit) numa lista",
            en: "there are \(count) options, and the channel `\(channel.name)` shows \(limit) in a list",
            advice: LocalizedText(pt: "divida o menu em dois", en: "split the menu into two"))
    }

    static func optionTooLong(
        _ label: String, _ limit: Int, asButton: Bool, _ channel: ChannelDeclaration, at place: Place
    ) -> Diagnostic {
        let shown = label.prefix(limit)
        return Diagnostic(
            "option-too-long", .warning, at: place,
            pt: "no canal `\(channel.name)` \(asButton ? "um botão" : "uma linha de lista") tem até \(limit) "
                + "caracteres: ficaria `\(shown)`",
            en: "on the channel `\(channel.name)` a \(asButton ? "button" : "list row") has at most \(limit) "
                + "characters: it would be `\(shown)`",
            advice: LocalizedText(pt: "encurte o texto da opção", en: "shorten the option's text"))
    }

    static func templateMissing(_ file: FileContext, _ channel: ChannelDeclaration, at place: Place) -> Diagnostic {
        let template = file.word(StepForm.template.name)
        return Diagnostic(
            "template-missing", .warning, at: place,
            pt: "o fluxo fala primeiro, e no canal `\(channel.name)` isso só vai com um modelo aprovado",
            en: "the flow speaks first, and on the channel `\(channel.name)` that takes an approved template",
            advice: LocalizedText(pt: "acrescente `\(template): nome`", en: "add `\(template): name`"))
    }

    static func templateMissingLate(_ file: FileContext, _ channel: ChannelDeclaration, at place: Place) -> Diagnostic {
        let template = file.word(StepForm.template.name)
        return Diagnostic(
            "template-missing", .warning, at: place,
            pt: "depois de um dia de silêncio, o canal `\(channel.name)` só leva um modelo aprovado",
            en: "after a day of silence the channel `\(channel.name)` carries only an approved template",
            advice: LocalizedText(pt: "acrescente `\(template): nome`", en: "add `\(template): name`"))
    }

    static func neverFires(at place: Place) -> Diagnostic {
        Diagnostic(
            "never-fires", at: place, pt: "este horário nunca acontece", en: "this schedule never comes",
            advice: LocalizedText(pt: "veja se o dia existe no mês", en: "see whether the month has such a day"))
    }

    static func similarQueue(_ name: String, _ nearest: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "similar-queue", .warning, at: place, pt: "a fila `\(name)` só aparece aqui",
            en: "the queue `\(name)` is named only here", advice: .didYouMean(nearest))
    }
}
