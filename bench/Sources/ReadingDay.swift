import Reading

/// A day as the reader counts it; here because Core has a type of the same name.
enum ReadingDay {
    static let monday = CivilDate(year: 2026, month: 11, day: 23)
}
