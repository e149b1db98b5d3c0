import Core

/// What was expected where something else stands.
enum WrittenType {
    case mapping
    case list
    case text
    case boolean
    case integer(ClosedRange<Int>)
    case number
    case date
    case time
    case span
    case clock
    /// A country's two letters.
    case region

    var words: LocalizedText {
        switch self {
        case .mapping: LocalizedText(pt: "palavras com dois-pontos e um valor", en: "keys with a colon and a value")
        case .list: LocalizedText(pt: "uma lista", en: "a list")
        case .text: LocalizedText(pt: "um texto", en: "a text")
        case .boolean: LocalizedText(pt: "`sim` ou `não`", en: "`yes` or `no`")
        case .integer(let range):
            LocalizedText(
                pt: "um número inteiro de \(range.lowerBound) a \(range.upperBound)",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        case .number: LocalizedText(pt: "um número", en: "a number")
        case .date: LocalizedText(pt: "uma data", en: "a date")
        case .time: LocalizedText(pt: "uma hora", en: "a time of day")
        case .span: LocalizedText(pt: "uma duração", en: "a length of time")
        case .clock: LocalizedText(pt: "uma data e uma hora", en: "a date and a time")
        case .region: LocalizedText(pt: "um país em duas letras", en: "a country in two letters")
        }
    }

    /// How it is written.
    var example: LocalizedText? {
        switch self {
        case .mapping: LocalizedText(pt: "escreva `palavra: valor`", en: "write `key: value`")
        case .list:
            LocalizedText(
                pt: "escreva `[um, outro]`, ou um por linha depois de `- `",
                en: "write `[one, other]`, or one a line after `- `")
        case .date: LocalizedText(pt: "escreva `2026-11-25`", en: "write `2026-11-25`")
        case .time: LocalizedText(pt: "escreva `08:30`", en: "write `08:30`")
        case .span: LocalizedText(pt: "escreva `2h`", en: "write `2h`")
        case .clock: LocalizedText(pt: "escreva `2026-11-25 10:00`", en: "write `2026-11-25 10:00`")
        case .region: LocalizedText(pt: "escreva `BR`", en: "write `BR`")
        case .text:
            LocalizedText(
                pt: "um texto que começa com `{` ou `[` vai entre aspas",
                en: "a text that begins with `{` or `[` stands in quotes")
        case .boolean, .integer, .number: nil
        }
    }
}

extension Diagnostic {
    static func wrongType(_ type: WrittenType, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-type", at: place, pt: "aqui vai \(type.words.pt)", en: "\(type.words.en) belongs here",
            advice: type.example)
    }
}
