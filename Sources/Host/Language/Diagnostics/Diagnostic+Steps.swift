import Core

extension Diagnostic {
    static func unknownStep(_ name: String, among steps: [String], _ file: FileContext, at place: Place) -> Diagnostic {
        var advice = Nearest.word(to: name, among: steps).map(LocalizedText.didYouMean)
        let queue = "-> \(file.word(TargetWord.queue)) \(name)"
        if advice == nil, file.names.queues?.contains(name) == true { advice = .didYouMean(queue) }
        return Diagnostic(
            "unknown-step", at: place, pt: "não existe o passo `\(name)` neste fluxo",
            en: "there is no step `\(name)` in this flow",
            advice: advice ?? .suggestion(for: name, among: steps))
    }

    static func stepOutsideFlow(_ name: String, _ file: FileContext, at place: Place) -> Diagnostic {
        let queue = file.word(TargetWord.queue)
        let flow = file.word(TargetWord.flow)
        return Diagnostic(
            "unknown-step", at: place, pt: "aqui não há passos: `\(name)` não leva a lugar nenhum",
            en: "there are no steps here: `\(name)` goes nowhere",
            advice: LocalizedText(
                pt: "escreva `\(queue) nome` ou `\(flow) nome`", en: "write `\(queue) name` or `\(flow) name`"))
    }

    static func againWithoutQuestion(_ file: FileContext, at place: Place) -> Diagnostic {
        let again = file.word(TargetWord.again)
        return Diagnostic(
            "wrong-target", at: place, pt: "`\(again)` só vale onde há uma pergunta aberta",
            en: "`\(again)` only means something where a question is open",
            advice: LocalizedText(pt: "escreva o nome de um passo", en: "write the name of a step"))
    }

    static func waitMissing(_ file: FileContext, at place: Place) -> Diagnostic {
        let wait = file.word(StepForm.wait.name)
        return Diagnostic(
            "missing-wait", at: place, pt: "o passo pergunta, mas não diz quanto espera",
            en: "the step asks, but does not say how long it waits",
            advice: LocalizedText(pt: "acrescente `\(wait): 12h`", en: "add `\(wait): 12h`"))
    }

    static func silenceMissing(_ file: FileContext, at place: Place) -> Diagnostic {
        let (wait, silence) = (file.word(StepForm.wait.name), file.word(StepForm.silence.name))
        return Diagnostic(
            "wait-without-silence", at: place, pt: "`\(wait)` sem `\(silence)`: e se ninguém responder?",
            en: "`\(wait)` without `\(silence)`: what if nobody answers?",
            advice: LocalizedText(
                pt: "acrescente `\(silence): -> \(file.word(TargetWord.queue)) recepcao`, ou outro destino",
                en: "add `\(silence): -> \(file.word(TargetWord.queue)) reception`, or another target"))
    }

    static func waitZero(at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-wait", at: place, pt: "ninguém responde em tempo nenhum", en: "nobody answers in no time",
            advice: LocalizedText(pt: "espere ao menos alguns minutos", en: "wait some minutes at least"))
    }

    static func withoutWait(_ term: Term, _ file: FileContext, at place: Place) -> Diagnostic {
        let (word, wait) = (file.word(term), file.word(StepForm.wait.name))
        return Diagnostic(
            "missing-wait", at: place, pt: "`\(word)` sem `\(wait)` nunca acontece",
            en: "`\(word)` without `\(wait)` never happens",
            advice: LocalizedText(
                pt: "acrescente `\(wait): 12h`, ou apague a linha", en: "add `\(wait): 12h`, or delete the line"))
    }

    static func goWithWait(_ file: FileContext, at place: Place) -> Diagnostic {
        let (word, wait) = (file.word(CommonKeys.go.name), file.word(StepForm.wait.name))
        return Diagnostic(
            "go-with-wait", at: place, pt: "um passo que espera vai para onde a resposta diz, e não para `\(word)`",
            en: "a step that waits goes where the answer says, not where `\(word)` does",
            advice: LocalizedText(pt: "apague `\(word)` ou `\(wait)`", en: "delete `\(word)` or `\(wait)`"))
    }

    static func failedMissing(_ file: FileContext, at place: Place) -> Diagnostic {
        let failed = file.word(StepForm.failed.name)
        let queue = file.word(TargetWord.queue)
        return Diagnostic(
            "missing-failed", at: place, pt: "e se a chamada falhar? o passo não tem `\(failed)`",
            en: "what if the call fails? the step has no `\(failed)`",
            advice: LocalizedText(
                pt: "acrescente `\(failed): -> \(queue) recepcao`, ou outro destino",
                en: "add `\(failed): -> \(queue) reception`, or another target"))
    }

    static func wrongOption(_ file: FileContext, at place: Place) -> Diagnostic {
        let queue = file.word(TargetWord.queue)
        return Diagnostic(
            "wrong-option", at: place, pt: "uma opção tem um texto e um destino",
            en: "an option has a text and a target",
            advice: LocalizedText(
                pt: "escreva `\"Vendas -> \(queue) vendas\"`", en: "write `\"Sales -> \(queue) sales\"`"))
    }

    static func againAndGo(_ file: FileContext, at place: Place) -> Diagnostic {
        let (again, word) = (file.word(AnswerForm.again.name), file.word(CommonKeys.go.name))
        return Diagnostic(
            "again-and-go", at: place, pt: "ou a pergunta fica aberta (`\(again)`), ou se vai adiante (`\(word)`)",
            en: "either the question stays open (`\(again)`) or it goes on (`\(word)`)",
            advice: LocalizedText(pt: "apague um dos dois", en: "delete one of the two"))
    }

    static func answerGoesNowhere(_ name: String, _ file: FileContext, at place: Place) -> Diagnostic {
        let (again, word) = (file.word(AnswerForm.again.name), file.word(CommonKeys.go.name))
        let yes = file.word(Term("yes", pt: "sim"))
        return Diagnostic(
            "missing", at: place, pt: "a resposta `\(name)` não diz para onde vai",
            en: "the answer `\(name)` does not say where it goes",
            advice: LocalizedText(
                pt: "acrescente `\(word): -> passo`, ou `\(again): \(yes)`",
                en: "add `\(word): -> step`, or `\(again): \(yes)`"))
    }

    static func repeatsItself(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "repeats-itself", at: place, pt: "a repetição volta a `\(name)` sem achar uma pergunta",
            en: "the repetition comes back to `\(name)` without finding a question",
            advice: LocalizedText(pt: "repita o passo que tem as respostas", en: "repeat the step that has the answers")
        )
    }
}
