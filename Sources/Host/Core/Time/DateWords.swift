/// Dates and hours as people say them in one language.
package struct DateWords: Sendable, Hashable {
    package let language: TimeLanguage

    package init(_ language: TimeLanguage) { self.language = language }

    /// `quarta-feira, 25 de novembro`; with the year when it is not the one of `today`.
    package func long(_ date: CivilDate, today: CivilDate) -> String { "" }

    /// `25/11`; in English `25 Nov`, since its readers disagree on the order of numbers.
    package func short(_ date: CivilDate) -> String { "" }

    /// `25/11/2026`; in English `2026-11-25`.
    package func numeric(_ date: CivilDate) -> String { "" }

    /// `quarta-feira`
    package func name(of weekday: Weekday) -> String { "" }

    /// `10:00`
    package func clock(_ time: CivilTime) -> String { "" }

    /// `10h30`, `10h`; in Spanish `10:30 h`, in English `10:30 am`.
    package func spoken(_ time: CivilTime) -> String { "" }

    /// `hoje`, `amanhã`, `ontem`, `depois de amanhã`; nil further away.
    package func relative(_ date: CivilDate, today: CivilDate) -> String? { nil }

    /// `amanhã` where there is a word for it, else the long date.
    package func friendly(_ date: CivilDate, today: CivilDate) -> String { "" }
}
