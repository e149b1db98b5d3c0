import Core

extension Diagnostic {
    static func parameterMissing(_ name: String, of blueprint: String, _ file: FileContext, at place: Place)
        -> Diagnostic
    {
        let with = file.word(BlueprintForm.with.name)
        return Diagnostic(
            "missing-parameter", at: place, pt: "`\(blueprint)` precisa de `\(name)`",
            en: "`\(blueprint)` needs `\(name)`",
            advice: LocalizedText(pt: "acrescente `\(with): { \(name): … }`", en: "add `\(with): { \(name): … }`"))
    }

    static func parametersOutsideShared(_ file: FileContext, at place: Place) -> Diagnostic {
        Diagnostic(
            "parameters-outside-shared", at: place, pt: "só um arquivo de `_shared` se herda, e só ele tem parâmetros",
            en: "only a file in `_shared` is inherited, and only it has parameters",
            advice: LocalizedText(
                pt: "mova o arquivo para `_shared`, ou apague a linha",
                en: "move the file to `_shared`, or delete the line"))
    }

    static func sharedInherits(at place: Place) -> Diagnostic {
        Diagnostic(
            "shared-inherits", at: place, pt: "um arquivo de `_shared` não herda de outro",
            en: "a file in `_shared` does not inherit from another",
            advice: LocalizedText(pt: "escreva nele o que falta", en: "write in it what is missing"))
    }

    static func withoutFrom(_ file: FileContext, at place: Place) -> Diagnostic {
        let from = file.word(BlueprintForm.from.name)
        return Diagnostic(
            "missing-from", at: place, pt: "sem `\(from)` isto não vale nada",
            en: "without `\(from)` this means nothing",
            advice: LocalizedText(
                pt: "acrescente `\(from): _shared/nome`, ou apague a linha",
                en: "add `\(from): _shared/name`, or delete the line"))
    }

    /// The same, naming who inherits the file it stands in.
    func inherited(at mark: SourceMark?) -> Diagnostic {
        guard let mark else { return self }
        let heir = Related(mark, LocalizedText(pt: "herdado aqui", en: "inherited here"))
        return Diagnostic(
            code, severity, at: self.mark, length: length, message, advice: advice, related: related + [heir])
    }
}
