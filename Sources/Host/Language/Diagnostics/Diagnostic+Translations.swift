import Core

extension Diagnostic {
    static func missingTranslation(_ path: String, _ locale: String, at place: Place, missingIn mark: SourceMark)
        -> Diagnostic
    {
        Diagnostic(
            "missing-translation", .warning, at: place, pt: "este texto não está em `\(locale)`",
            en: "this text is not there in `\(locale)`",
            advice: LocalizedText(pt: "acrescente `\(path): …` a \(mark.file)", en: "add `\(path): …` to \(mark.file)"),
            related: [Related(mark, LocalizedText(pt: "falta neste arquivo", en: "it is missing in this file"))])
    }
}
