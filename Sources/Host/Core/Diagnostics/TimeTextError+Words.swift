extension TimeTextError {
    /// What is wrong, for the person who wrote the text.
    package var words: Words {
        switch code {
        case .empty: Words(pt: "falta o tempo", en: "a time is missing")
        case .tooLong: Words(pt: "é texto demais para um tempo", en: "this is too long to be a time")
        case .unknownWord: Words(pt: "não entendi `\(word)`", en: "`\(word)` is not understood")
        case .unfinished: Words(pt: "falta alguma coisa no fim", en: "something is missing at the end")
        case .numberExpected: Words(pt: "em vez de `\(word)` vai um número", en: "a number belongs where `\(word)` is")
        case .unitMissing: Words(pt: "falta a unidade de `\(word)`", en: "`\(word)` lacks its unit")
        case .outOfRange: Words(pt: "`\(word)` não existe ou é demais", en: "`\(word)` does not exist or is too much")
        case .backwardsRange: Words(pt: "o fim vem antes do começo", en: "the end comes before the beginning")
        case .emptyWindow: Words(pt: "fecha na mesma hora em que abre", en: "it closes when it opens")
        case .unevenInterval: Words(pt: "`\(word)` não divide o dia por igual", en: "`\(word)` does not divide the day")
        case .mixedUnits: Words(pt: "estas unidades não se somam", en: "these units cannot be added")
        case .repeatedUnit: Words(pt: "a mesma unidade está duas vezes", en: "the same unit stands here twice")
        case .hourMissing: Words(pt: "falta a hora", en: "the hour is missing")
        case .fieldCount: Words(pt: "o cron tem cinco campos", en: "cron has five fields")
        }
    }
}
