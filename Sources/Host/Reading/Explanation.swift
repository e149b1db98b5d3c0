extension ReplyReader {
    /// Why, in a sentence for staff: “não vou” (diz que não vai) → cancel.
    package func explanation(of reading: Reading, in language: ReplyLanguage) -> String {
        guard !reading.reason.isEmpty else {
            return language == .english ? "nothing in it was understood" : "nada foi entendido"
        }
        return reading.reason.map { explanation(of: $0, in: language) }.joined(separator: "; ")
    }

    private func explanation(of evidence: Evidence, in language: ReplyLanguage) -> String {
        let gloss = gloss(evidence.rule, in: language)
        let place = evidence.source.map { ", \($0)" } ?? ""
        return "“\(evidence.words)” (\(gloss)\(place)) → \(evidence.intent)"
    }

    private func gloss(_ rule: String, in language: ReplyLanguage) -> String {
        if let known = grammar.rules.first(where: { $0.name == rule }) {
            return language == .english ? known.english : known.portuguese
        }
        let known = Self.ownRules[rule]
        return (language == .english ? known?.english : known?.portuguese) ?? rule
    }

    /// Rules that are not patterns of the grammar.
    private static let ownRules: [String: (portuguese: String, english: String)] = [
        "key": ("tecla da pergunta", "a key of the question"),
        "ordinal": ("lugar na lista de opções", "a place in the list of options"),
        "title": ("nome da opção", "the option's name"),
        "title-word": ("palavra do nome da opção", "a word of the option's name"),
        "tenant-words": ("palavras da clínica", "the clinic's own words"),
        "doubt": ("dito com dúvida ou condição", "said with a doubt or a condition"),
        "asks": ("pergunta", "asks"),
        "resembles": ("parecido com respostas que dizem isso", "like replies that say so"),
        "not-sure": ("não é certo o bastante: pergunta de novo", "not certain enough: asks again"),
        "proposes-a-time": ("propõe outro horário", "proposes another time"),
    ]
}
