extension Span {
    /// Reads a duration in English or Portuguese: `12h`, `6h30m`, `2 days`, `3 dias úteis`, `1 hora e 30 minutos`.
    package init(_ text: String) throws(TimeTextError) {
        throw TimeTextError(code: .empty, offset: 0, word: text)
    }

    /// The one way to write it in `language`, readable again: `6h30m`, `2 business days`, `1 dia e 6h`.
    package func text(in language: TimeLanguage) -> String { "" }
}
