import Core

extension Diagnostic {
    /// A word within a block of text, where only a person can tell what is ours.
    static func notTranslatable(_ place: Place) -> Diagnostic {
        Diagnostic(
            "not-translatable", at: place.mark, length: place.length,
            LocalizedText(pt: "esta palavra não pode ser traduzida aqui", en: "this word cannot be translated here"),
            advice: LocalizedText(pt: "escreva-a na mesma linha da sua chave", en: "write it on the line of its key"))
    }

    static func notFormattable(at place: Place) -> Diagnostic {
        Diagnostic(
            "not-formattable", at: place.mark, length: place.length,
            LocalizedText(
                pt: "este arquivo não pode ser reescrito sem mudar o que diz, e ficou como estava",
                en: "this file cannot be written anew without changing what it says, and was left as it is"),
            advice: LocalizedText(
                pt: "escreva o que for incomum nele de um jeito mais simples",
                en: "write what is unusual in it more plainly"))
    }
}
