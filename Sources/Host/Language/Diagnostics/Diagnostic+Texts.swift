import Core

extension Diagnostic {
    static func unclosedBrace(at place: Place) -> Diagnostic {
        Diagnostic(
            "unclosed-brace", at: place, pt: "a chave `{` não fecha nesta linha", en: "`{` is not closed on this line",
            advice: LocalizedText(
                pt: "feche com `}`, ou escreva `{{` para uma chave comum",
                en: "close it with `}`, or write `{{` for a plain brace"))
    }

    static func textCut(at place: Place) -> Diagnostic {
        Diagnostic(
            "text-cut", .warning, at: place, pt: "o texto termina aqui: o resto é um comentário",
            en: "the text ends here: the rest is a comment",
            advice: LocalizedText(
                pt: "ponha o texto entre aspas, ou um espaço depois de `#`",
                en: "put the text in quotes, or a space after `#`"))
    }

    static func wrongTarget(_ text: String, file: FileContext, at place: Place) -> Diagnostic {
        let queue = file.word(TargetWord.queue)
        return Diagnostic(
            "wrong-target", at: place, pt: "`\(text.prefix(60))` não é um destino",
            en: "`\(text.prefix(60))` is not a target",
            advice: LocalizedText(
                pt: "escreva `-> passo`, `-> \(queue) nome`, `-> \(file.word(TargetWord.end))` ou "
                    + "`-> \(file.word(TargetWord.flow)) nome`",
                en: "write `-> step`, `-> \(queue) name`, `-> \(file.word(TargetWord.end))` or "
                    + "`-> \(file.word(TargetWord.flow)) name`"))
    }

    static func targetNameMissing(_ word: Term, file: FileContext, at place: Place) -> Diagnostic {
        let word = file.word(word)
        return Diagnostic(
            "wrong-target", at: place, pt: "falta o nome depois de `\(word)`", en: "a name is missing after `\(word)`",
            advice: LocalizedText(pt: "escreva `-> \(word) nome`", en: "write `-> \(word) name`"))
    }

    static func secretInFile(file: FileContext, at place: Place) -> Diagnostic {
        Diagnostic(
            "secret-in-file", .warning, at: place, pt: "um segredo está escrito no arquivo",
            en: "a secret is written into the file",
            advice: LocalizedText(
                pt: "escreva `\(file.word(secretWord)) NOME` e guarde o valor fora daqui",
                en: "write `\(file.word(secretWord)) NAME` and keep the value elsewhere"))
    }

    static func badSecret(file: FileContext, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-secret", at: place, pt: "o nome do segredo tem letras, números e `_`",
            en: "a secret's name has letters, digits and `_`",
            advice: LocalizedText(
                pt: "escreva `\(file.word(secretWord)) NOME_DO_SEGREDO`",
                en: "write `\(file.word(secretWord)) NAME_OF_THE_SECRET`"))
    }

    static func oneAction(file: FileContext, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-action", at: place, pt: "cada ação é uma palavra com seu argumento",
            en: "each action is one keyword with its argument",
            advice: LocalizedText(
                pt: "escreva `- ação: argumento`, uma por linha", en: "write `- action: argument`, one a line"))
    }

    static func notEqual(file: FileContext, at place: Place) -> Diagnostic {
        let not = file.word(ConditionWord.not)
        return Diagnostic(
            "wrong-condition", at: place, pt: "não existe `!=`", en: "there is no `!=`",
            advice: LocalizedText(pt: "escreva `\(not): { campo: valor }`", en: "write `\(not): { field: value }`"))
    }

    static func patternSlashes(at place: Place) -> Diagnostic {
        Diagnostic(
            "bad-pattern", at: place, pt: "a expressão vai entre barras", en: "the pattern stands between slashes",
            advice: LocalizedText(pt: "escreva `/expressão/`", en: "write `/pattern/`"))
    }

    static func badPattern(_ pattern: String, _ why: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "bad-pattern", at: place, pt: "a expressão não serve: \(why)", en: "the pattern does not compile: \(why)")
    }

    static func notComparable(_ text: String, with field: FieldReference, at place: Place) -> Diagnostic {
        let isSpan = field.kind == .span
        return Diagnostic(
            "wrong-comparison", at: place, pt: "`\(field.name)` não se compara assim com `\(text)`",
            en: "`\(field.name)` cannot be compared with `\(text)` like this",
            advice: isSpan
                ? LocalizedText(pt: "escreva uma duração, como `>= 2h`", en: "write a length of time, as in `>= 2h`")
                : LocalizedText(
                    pt: "`<` e `>` são para números e durações", en: "`<` and `>` are for numbers and lengths of time"))
    }
}
