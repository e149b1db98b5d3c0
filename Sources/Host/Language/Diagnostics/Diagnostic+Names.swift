import Core

extension Diagnostic {
    /// - Parameter what: with its article in Portuguese, `o fluxo`.
    static func unknown(
        _ thing: String, _ what: LocalizedText, _ name: String, among known: some Collection<String>, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            "unknown-\(thing)", at: place, pt: "não existe \(what.pt) `\(name)`",
            en: "there is no \(what.en) `\(name)`", advice: .suggestion(for: name, among: known))
    }

    static func unknownKind(
        _ word: String, _ what: LocalizedText, among terms: [Term], file: FileContext, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            "unknown-kind", at: place, pt: "`\(word)` não é um tipo de \(what.pt)",
            en: "`\(word)` is not a kind of \(what.en)",
            advice: .suggestion(for: word, among: terms.map(file.word)))
    }

    static func unknownChoice(
        _ word: String, of terms: [Term], file: FileContext, at place: Place
    ) -> Diagnostic {
        let words = terms.map(file.word)
        return Diagnostic(
            "unknown-choice", at: place, pt: "`\(word)` não é uma das opções",
            en: "`\(word)` is not one of the choices",
            advice: .suggestion(for: word, among: words) ?? .oneOf(words))
    }

    static func unknownIntent(_ name: String, file: FileContext, at place: Place) -> Diagnostic {
        let known = KnownIntent.all.map(file.word)
        let nearest = Nearest.word(to: name, among: known).map(LocalizedText.didYouMean)
        return Diagnostic(
            "unknown-intent", at: place, pt: "`\(name)` não é uma intenção conhecida e não diz suas palavras",
            en: "`\(name)` is not a known intent and lists no words",
            advice: nearest
                ?? LocalizedText(
                    pt: "dê-lhe palavras: `\(name): { \(file.word(AnswerForm.words.name)): […] }`",
                    en: "give it words: `\(name): { \(file.word(AnswerForm.words.name)): […] }`"))
    }

    static func unknownField(_ path: String, file: FileContext, at place: Place) -> Diagnostic {
        var known = FieldCatalog.names(file.spelling ?? .en)
        if file.spelling == nil { known += FieldCatalog.names(.pt) }
        let family = path.prefix { $0 != "." }
        let near = known.filter { $0.prefix { $0 != "." } == family }
        return Diagnostic(
            "unknown-field", at: place, pt: "não existe o campo `\(path)`", en: "there is no field `\(path)`",
            advice: Nearest.word(to: path, among: known).map(LocalizedText.didYouMean)
                ?? (near.isEmpty ? nil : .oneOf(near)))
    }

    static func unknownMember(
        _ member: String, of family: FieldFamily, known: [String], path: String, file: FileContext, at place: Place
    ) -> Diagnostic {
        let prefix = file.word(family.name) + "."
        return Diagnostic(
            "unknown-field", at: place, pt: "esta regra não recebe `\(path)`", en: "this rule does not get `\(path)`",
            advice: .suggestion(for: prefix + member, among: known.map { prefix + $0 }))
    }

    static func unknownFilter(_ word: String, file: FileContext, at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-filter", at: place, pt: "não existe o filtro `\(word)`", en: "there is no filter `\(word)`",
            advice: .suggestion(for: word, among: TextFilter.allCases.map { file.word($0.name) }))
    }

    static func unknownZone(_ name: String, at place: Place) -> Diagnostic {
        let usual = ["America/Sao_Paulo", "America/Manaus", "America/Bahia", "America/Fortaleza", "America/Recife"]
        return Diagnostic(
            "unknown-zone", at: place, pt: "não existe o fuso `\(name)`", en: "there is no time zone `\(name)`",
            advice: Nearest.word(to: name, among: usual).map(LocalizedText.didYouMean)
                ?? LocalizedText(pt: "por exemplo `America/Sao_Paulo`", en: "for example `America/Sao_Paulo`"))
    }

    static func badCall(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-call", at: place, pt: "`\(name)` não diz o conector e a chamada",
            en: "`\(name)` does not name a connector and a call",
            advice: LocalizedText(pt: "escreva `conector.chamada`", en: "write `connector.call`"))
    }
}

extension Diagnostic {
    static func badURL(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-url", at: place, pt: "`\(text.prefix(60))` não é um endereço",
            en: "`\(text.prefix(60))` is no address",
            advice: LocalizedText(pt: "comece com `https://`", en: "begin with `https://`"))
    }

    static func badTimeout(at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-timeout", at: place, pt: "o prazo de uma chamada vai até 2 minutos",
            en: "a call's time is at most 2 minutes",
            advice: LocalizedText(pt: "por exemplo `20s`", en: "for example `20s`"))
    }

    static func badRequest(at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-request", at: place, pt: "aqui vão o método e o caminho", en: "a method and a path belong here",
            advice: LocalizedText(pt: "escreva `POST /caminho`", en: "write `POST /path`"))
    }
}
