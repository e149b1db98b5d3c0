import Core

extension Diagnostic {
    static func unknownKey(_ word: String, in form: Form, file: FileContext, at place: Place) -> Diagnostic {
        let spelling = file.spelling
        let own = form.fields.map { $0.name[spelling ?? .en] }
        let both = form.fields.flatMap { [$0.name.en, $0.name.pt] }
        let candidates = spelling == nil ? both : own
        var advice = Nearest.word(to: word, among: candidates).map(LocalizedText.didYouMean)
        if advice == nil { advice = .suggestion(for: word, among: Set(own)) }
        return Diagnostic(
            "unknown-key", at: place, pt: "`\(word)` não é uma palavra de \(form.name.pt)",
            en: "`\(word)` is not a keyword of \(form.name.en)", advice: advice)
    }

    /// One keyword twice in two ways of writing it, which YAML takes for two words.
    static func repeatedKey(_ word: String, at place: Place, first: SourceMark) -> Diagnostic {
        Diagnostic(
            "duplicate-key", at: place, pt: "`\(word)` está duas vezes", en: "`\(word)` stands here twice",
            advice: LocalizedText(
                pt: "junte as duas, ou apague uma; acentos, `-` e `_` não fazem diferença",
                en: "put the two together, or delete one; accents, `-` and `_` make no difference"),
            related: [Related(first, LocalizedText(pt: "a primeira está aqui", en: "the first is here"))])
    }

    static func missing(_ field: FormField, in form: Form, file: FileContext, at place: Place) -> Diagnostic {
        let word = file.word(field.name)
        return Diagnostic(
            "missing", at: place, pt: "falta `\(word)` em \(form.name.pt)",
            en: "`\(word)` is missing in \(form.name.en)",
            advice: field.summary.pt.isEmpty
                ? nil
                : LocalizedText(pt: "`\(word)`: \(field.summary.pt)", en: "`\(word)`: \(field.summary.en)"))
    }

    static func valueMissing(_ term: Term, at place: Place, _ file: FileContext) -> Diagnostic {
        let word = file.word(term)
        return Diagnostic(
            "missing", at: place, pt: "falta o valor de `\(word)`", en: "the value of `\(word)` is missing",
            advice: LocalizedText(
                pt: "escreva-o depois dos dois-pontos, ou apague a linha",
                en: "write it after the colon, or delete the line"))
    }

    static func mixedSpelling(_ word: String, write other: String, _ spelling: UserLanguage, at place: Place)
        -> Diagnostic
    {
        let name =
            spelling == .pt
            ? LocalizedText(pt: "português", en: "Portuguese") : LocalizedText(pt: "inglês", en: "English")
        return Diagnostic(
            "mixed-spelling", at: place, pt: "este arquivo está em \(name.pt), e `\(word)` não",
            en: "this file is in \(name.en), and `\(word)` is not",
            advice: LocalizedText(pt: "escreva `\(other)`", en: "write `\(other)`"))
    }

    static func duplicate(_ what: LocalizedText, _ name: String, at place: Place, first: SourceMark) -> Diagnostic {
        duplicate(what, name, at: place.mark, length: place.length, first: first)
    }

    /// Two things of one name, of which one may stand in a script.
    package static func duplicate(
        _ what: LocalizedText, _ name: String, at mark: SourceMark, length: Int = 1, first: SourceMark
    ) -> Diagnostic {
        Diagnostic(
            "duplicate", at: Place(mark, length: length), pt: "já existe \(what.pt) `\(name)`",
            en: "there is already \(what.en) `\(name)`",
            advice: LocalizedText(pt: "dê outro nome a um dos dois", en: "give one of the two another name"),
            related: [Related(first, LocalizedText(pt: "o primeiro está aqui", en: "the first is here"))])
    }

    static func badName(_ name: String, at place: Place) -> Diagnostic {
        let shown = name.prefix(40)
        return Diagnostic(
            "bad-name", at: place, pt: "`\(shown)` não serve de nome", en: "`\(shown)` cannot be a name",
            advice: LocalizedText(
                pt: "use letras, números, `-` e `_`, sem espaços", en: "use letters, digits, `-` and `_`, no spaces"))
    }

    static func reservedName(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "reserved-name", at: place, pt: "um passo não pode se chamar `\(name)`: é uma palavra de destino",
            en: "a step cannot be called `\(name)`: it is a word of targets",
            advice: LocalizedText(pt: "escolha outro nome", en: "choose another name"))
    }
}
