import Core

extension Diagnostic {
    static func onlyForEndpoints(at place: Place) -> Diagnostic {
        Diagnostic(
            "only-endpoints", at: place, pt: "isto só vale para regras de endereço",
            en: "this is only for rules on an endpoint",
            advice: LocalizedText(pt: "apague a linha", en: "delete the line"))
    }

    static func onMissing(_ file: FileContext, at place: Place) -> Diagnostic {
        let on = file.word(CommonKeys.on.name)
        return Diagnostic(
            "missing-on", at: place, pt: "sem `\(on)` isto não vale nada", en: "without `\(on)` this means nothing",
            advice: LocalizedText(
                pt: "diga quando o fluxo começa, ou apague a linha", en: "say when the flow starts, or delete the line")
        )
    }

    static func authMissing(_ none: Term, _ file: FileContext, at place: Place) -> Diagnostic {
        let (auth, none) = (file.word(RuleForm.auth.name), file.word(none))
        return Diagnostic(
            "missing-auth", at: place, pt: "qualquer um poderia chamar este endereço",
            en: "anybody could call this endpoint",
            advice: LocalizedText(
                pt: "acrescente `\(auth): token NOME`, ou `\(auth): \(none)` se é isto mesmo",
                en: "add `\(auth): token NAME`, or `\(auth): \(none)` if that is what you mean"))
    }

    static func wrongAuth(_ none: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-auth", at: place, pt: "não entendi quem pode chamar", en: "who may call is not understood",
            advice: LocalizedText(pt: "escreva `token NOME` ou `\(none)`", en: "write `token NAME` or `\(none)`"))
    }

    static func interruptWithoutWords(_ name: String, _ file: FileContext, at place: Place) -> Diagnostic {
        let words = file.word(AnswerForm.words.name)
        return Diagnostic(
            "missing", at: place, pt: "nada leva a `\(name)`", en: "nothing leads to `\(name)`",
            advice: LocalizedText(pt: "acrescente `\(words): […]`", en: "add `\(words): […]`"))
    }

    static func tableStyle(_ file: FileContext, at place: Place) -> Diagnostic {
        let table = file.word(TestForm.table.name)
        return Diagnostic(
            "wrong-table", at: place, pt: "a tabela vem em linhas próprias", en: "the table stands on lines of its own",
            advice: LocalizedText(
                pt: "escreva `\(table): |` e a tabela nas linhas de baixo",
                en: "write `\(table): |` and the table on the lines below"))
    }

    static func tableEmpty(at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-table", at: place, pt: "a tabela não tem linhas", en: "the table has no rows",
            advice: LocalizedText(
                pt: "a primeira linha dá nome às colunas, cada outra é um momento",
                en: "the first line names the columns, each other one is a moment"))
    }

    static func columnWithoutName(at place: Place) -> Diagnostic {
        Diagnostic("wrong-table", at: place, pt: "a coluna não tem nome", en: "the column has no name")
    }

    static func columnTwice(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-table", at: place, pt: "a coluna `\(name)` está duas vezes", en: "the column `\(name)` is here twice"
        )
    }

    static func columnNearMiss(_ name: String, _ nearest: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-column", at: place, pt: "não existe a coluna `\(name)`", en: "there is no column `\(name)`",
            advice: .didYouMean(nearest))
    }

    static func tooManyCells(_ count: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-table", at: place, pt: "a linha tem mais células que as \(count) colunas",
            en: "the row has more cells than the \(count) columns")
    }

    static func unknownStatus(_ word: String, file: FileContext, at place: Place) -> Diagnostic {
        let known = AppointmentStatus.allCases.map { file.word($0.name) }
        return Diagnostic(
            "unknown-status", at: place, pt: "não existe a situação `\(word)`", en: "there is no status `\(word)`",
            advice: .suggestion(for: word, among: known))
    }
}
