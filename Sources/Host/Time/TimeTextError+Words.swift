extension TimeTextError {
    /// What is wrong, for the person who wrote the text.
    package var words: LocalizedText {
        switch code {
        case .empty: LocalizedText(pt: "falta o tempo", en: "a time is missing")
        case .tooLong: LocalizedText(pt: "é texto demais para um tempo", en: "this is too long to be a time")
        case .unknownWord: LocalizedText(pt: "não entendi `\(word)`", en: "`\(word)` is not understood")
        case .unfinished: LocalizedText(pt: "falta alguma coisa no fim", en: "something is missing at the end")
        case .numberExpected:
            LocalizedText(pt: "em vez de `\(word)` vai um número", en: "a number belongs where `\(word)` is")
        case .unitMissing: LocalizedText(pt: "falta a unidade de `\(word)`", en: "`\(word)` lacks its unit")
        case .outOfRange:
            LocalizedText(pt: "`\(word)` não existe ou é demais", en: "`\(word)` does not exist or is too much")
        case .backwardsRange: LocalizedText(pt: "o fim vem antes do começo", en: "the end comes before the beginning")
        case .emptyWindow: LocalizedText(pt: "fecha na mesma hora em que abre", en: "it closes when it opens")
        case .unevenInterval:
            LocalizedText(pt: "`\(word)` não divide o dia por igual", en: "`\(word)` does not divide the day")
        case .mixedUnits: LocalizedText(pt: "estas unidades não se somam", en: "these units cannot be added")
        case .repeatedUnit: LocalizedText(pt: "a mesma unidade está duas vezes", en: "the same unit stands here twice")
        case .hourMissing: LocalizedText(pt: "falta a hora", en: "the hour is missing")
        case .fieldCount: LocalizedText(pt: "o cron tem cinco campos", en: "cron has five fields")
        }
    }
}
