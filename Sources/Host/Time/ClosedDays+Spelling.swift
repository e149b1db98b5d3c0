extension ClosedDays {
    /// One entry of a `closed` list in both spellings: `holidays br`, `feriados br`; dates stay as they were written.
    package static func spelled(_ text: String) throws(TimeTextError) -> LocalizedText {
        guard !isLocal(text) else { return local }
        var days = ClosedDays()
        try days.insert(text)
        switch days.holidays.first {
        case .brazil: return LocalizedText(pt: "feriados br", en: "holidays br")
        case .brazilOptional: return LocalizedText(pt: "pontos facultativos br", en: "optional holidays br")
        case nil: return LocalizedText(pt: text, en: text)
        }
    }
}
