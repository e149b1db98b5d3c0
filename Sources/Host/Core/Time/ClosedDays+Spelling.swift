extension ClosedDays {
    /// One entry of a `closed` list in both spellings: `holidays br`, `feriados br`; dates stay as they were written.
    package static func spelled(_ text: String) throws(TimeTextError) -> Words {
        guard !isLocal(text) else { return local }
        var days = ClosedDays()
        try days.insert(text)
        switch days.holidays.first {
        case .brazil: return Words(pt: "feriados br", en: "holidays br")
        case .brazilOptional: return Words(pt: "pontos facultativos br", en: "optional holidays br")
        case nil: return Words(pt: text, en: text)
        }
    }
}
