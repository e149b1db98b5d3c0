extension TimeTextError {
    /// What is wrong, for the person who wrote the text.
    package var words: Words {
        switch code {
        case .empty: Words(pt: "falta o tempo", en: "the time is missing")
        case .tooLong: Words(pt: "o texto é longo demais", en: "the text is too long")
        case .unknownWord: Words(pt: "não entendi `\(word)`", en: "`\(word)` is not understood")
        case .unfinished: Words(pt: "o texto termina cedo demais", en: "the text ends too early")
        case .numberExpected:
            Words(pt: "aqui vai um número, não `\(word)`", en: "a number belongs here, not `\(word)`")
        case .unitMissing:
            Words(pt: "falta a unidade depois de `\(word)`", en: "the unit is missing after `\(word)`")
        case .outOfRange: Words(pt: "`\(word)` está fora do que existe", en: "`\(word)` is out of range")
        case .backwardsRange:
            Words(pt: "`\(word)` termina antes de começar", en: "`\(word)` ends before it begins")
        case .emptyWindow:
            Words(pt: "o horário fecha no momento em que abre", en: "the hours close at the moment they open")
        case .unevenInterval:
            Words(pt: "`\(word)` não divide o dia em partes iguais", en: "`\(word)` does not divide the day evenly")
        case .mixedUnits: Words(pt: "`\(word)` não se soma ao resto", en: "`\(word)` cannot be added to the rest")
        case .repeatedUnit: Words(pt: "`\(word)` aparece duas vezes", en: "`\(word)` stands here twice")
        case .hourMissing: Words(pt: "falta a hora", en: "the hour is missing")
        case .fieldCount:
            Words(pt: "um horário cron tem cinco campos", en: "a cron schedule has five fields")
        }
    }
}
