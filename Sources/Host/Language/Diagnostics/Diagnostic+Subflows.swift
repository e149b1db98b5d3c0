import Core

extension Diagnostic {
    static func undeclaredOutcome(_ name: String, among known: [String], _ file: FileContext, at place: Place)
        -> Diagnostic
    {
        let outcomes = file.word(FlowForm.outcomes.name)
        let go = "\(file.word(CommonKeys.go.name)): -> \(file.word(TargetWord.end))"
        let advice = Nearest.word(to: name, among: known).map(LocalizedText.didYouMean)
        return Diagnostic(
            "unknown-outcome", at: place, pt: "o fluxo termina aqui como `\(name)`, que não está em `\(outcomes)`",
            en: "the flow ends here as `\(name)`, which is not among its `\(outcomes)`",
            advice: advice
                ?? LocalizedText(
                    pt: "acrescente-o a `\(outcomes)`, ou escreva `\(go) \(known.first ?? "nome")`",
                    en: "add it to `\(outcomes)`, or write `\(go) \(known.first ?? "name")`"))
    }

    static func outcomesMissing(_ names: [String], of flow: String, _ file: FileContext, at place: Place)
        -> Diagnostic
    {
        let list = names.map { "`\($0)`" }.joined(separator: ", ")
        let line = "\(names.first ?? ""): -> \(file.word(TargetWord.queue))"
        return Diagnostic(
            "missing-outcome", at: place, pt: "e se `\(flow)` terminar como \(list)?",
            en: "what if `\(flow)` ends as \(list)?",
            advice: LocalizedText(
                pt: "acrescente a `\(file.word(StepForm.outcomes.name))`: `\(line) recepcao`, ou outro destino",
                en: "add to `\(file.word(StepForm.outcomes.name))`: `\(line) reception`, or another target"))
    }

    static func inputMissing(_ name: String, of flow: String, _ file: FileContext, at place: Place) -> Diagnostic {
        Diagnostic(
            "missing-input", at: place, pt: "`\(flow)` precisa de `\(name)`", en: "`\(flow)` needs `\(name)`",
            advice: LocalizedText(
                pt: "acrescente `\(file.word(StepForm.with.name)): { \(name): … }`",
                en: "add `\(file.word(StepForm.with.name)): { \(name): … }`"))
    }

    static func wrongInput(_ type: InputType, _ file: FileContext, at place: Place) -> Diagnostic {
        let name = type.name
        return Diagnostic(
            "wrong-input", at: place, pt: "aqui vai um valor do tipo `\(file.word(name))`, e isto é outra coisa",
            en: "a value of the type `\(file.word(name))` belongs here, and this is something else",
            advice: LocalizedText(
                pt: "dê um campo desse tipo, ou o próprio valor", en: "give a field of that type, or the value"))
    }

    static func inputOfStarted(_ name: String, _ file: FileContext, at place: Place) -> Diagnostic {
        Diagnostic(
            "missing-input", at: place, pt: "o fluxo começa por si, e ninguém lhe dá `\(name)`",
            en: "the flow starts by itself, and nobody gives it `\(name)`",
            advice: LocalizedText(
                pt: "torne-a opcional, ou dê-lhe um padrão", en: "make it optional, or give it a default"))
    }

    static func flowNeedsInput(_ flow: String, _ name: String, _ file: FileContext, at place: Place) -> Diagnostic {
        let (run, with) = (file.word(StepForm.run.name), file.word(StepForm.with.name))
        return Diagnostic(
            "missing-input", at: place, pt: "`\(flow)` precisa de `\(name)`, e assim nada recebe",
            en: "`\(flow)` needs `\(name)`, and gets nothing this way",
            advice: LocalizedText(
                pt: "execute-o num passo: `\(run): \(flow)` e `\(with): { \(name): … }`",
                en: "run it in a step: `\(run): \(flow)` and `\(with): { \(name): … }`"))
    }

    static func runWithoutOutcomes(_ flow: String, _ file: FileContext, at place: Place, flow mark: SourceMark?)
        -> Diagnostic
    {
        let outcomes = file.word(FlowForm.outcomes.name)
        return Diagnostic(
            "run-without-outcomes", at: place, pt: "`\(flow)` não diz como pode terminar, e não se saberia como voltar",
            en: "`\(flow)` does not say how it may end, and nobody would know how to go on",
            advice: LocalizedText(
                pt: "escreva no arquivo dele `\(outcomes): [feito]`, ou vá para ele com `-> fluxo \(flow)`",
                en: "write in its file `\(outcomes): [done]`, or go to it with `-> flow \(flow)`"),
            related: mark.map { [Related($0, LocalizedText(pt: "o fluxo está aqui", en: "the flow is here"))] } ?? [])
    }

    static func runOfScript(_ flow: String, _ file: FileContext, at place: Place) -> Diagnostic {
        let word = file.word(TargetWord.flow)
        return Diagnostic(
            "run-of-script", at: place, pt: "`\(flow)` é uma conversa em Lua, que não volta a este fluxo",
            en: "`\(flow)` is a conversation in Lua, which does not come back to this flow",
            advice: LocalizedText(pt: "vá para ela com `-> \(word) \(flow)`", en: "go to it with `-> \(word) \(flow)`"))
    }

    static func runWithWait(_ term: Term, _ file: FileContext, at place: Place) -> Diagnostic {
        let (run, word) = (file.word(StepForm.run.name), file.word(term))
        return Diagnostic(
            "run-with-wait", at: place,
            pt: "um passo com `\(run)` segue pelos resultados do outro fluxo, e não por `\(word)`",
            en: "a step with `\(run)` goes on by the other flow's outcomes, not by `\(word)`",
            advice: LocalizedText(pt: "divida-o em dois passos", en: "make two steps of it"))
    }

    static func withoutRun(_ term: Term, _ file: FileContext, at place: Place) -> Diagnostic {
        let (run, word) = (file.word(StepForm.run.name), file.word(term))
        return Diagnostic(
            "missing-run", at: place, pt: "`\(word)` sem `\(run)` não vale nada",
            en: "`\(word)` without `\(run)` means nothing",
            advice: LocalizedText(
                pt: "acrescente `\(run): fluxo`, ou apague a linha", en: "add `\(run): flow`, or delete the line"))
    }
}
