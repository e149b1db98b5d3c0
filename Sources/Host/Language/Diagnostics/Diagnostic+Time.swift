import Core

extension Diagnostic {
    static func time(_ error: TimeTextError, at place: Place) -> Diagnostic {
        let words = error.words
        return Diagnostic(
            "time-" + error.code.rawValue.replacing("_", with: "-"), at: place, pt: words.pt, en: words.en,
            advice: error.code.advice)
    }
}

extension TimeTextError.Code {
    fileprivate var advice: LocalizedText? {
        switch self {
        case .unitMissing, .unknownWord, .numberExpected, .empty, .unfinished:
            LocalizedText(
                pt: "por exemplo `12h`, `30 minutos`, `2 dias úteis`, `08:00-20:00`",
                en: "for example `12h`, `30 minutes`, `2 business days`, `08:00-20:00`")
        case .mixedUnits:
            LocalizedText(pt: "use dias ou dias úteis, não os dois", en: "use days or business days, not both")
        case .hourMissing: LocalizedText(pt: "acrescente `às 08:00`", en: "add `at 08:00`")
        default: nil
        }
    }
}
