extension ClosedDays {
    /// What stands in a `closed` list for the holidays of a place, which the tenant's own files list.
    package static let local = LocalizedText(pt: "feriados locais", en: "holidays local")

    /// Whether an entry of a `closed` list is that: `holidays local`, `local holidays`, `feriados locais`.
    package static func isLocal(_ text: String) -> Bool {
        guard var reader = try? WordReader(text) else { return false }
        let phrases = [["holidays", "local"], ["local", "holidays"], ["feriados", "locais"]]
        return phrases.contains { reader.take(phrase: $0) } && reader.isAtEnd
    }
}
