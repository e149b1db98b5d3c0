/// When something is due again and again: cron's five fields or plain words, checked and compiled.
///
/// A fixed time whose hour the clocks skip runs once, right after; whose hour they repeat, once. With
/// a wildcard in the minute or the hour it follows real time. A day that does not exist has no run.
package struct Schedule: Sendable, Hashable {
    /// Reads cron (`30 6 * * mon-fri`) or words in English or Portuguese: `weekdays at 06:30`, `dias úteis às 06:30`,
    /// `segundas e quintas às 9h`, `every 15 minutes`, `dia 1 de cada mês às 08:00`.
    package init(_ text: String) throws(TimeTextError) {
        throw TimeTextError(code: .empty, offset: 0, word: text)
    }

    /// The first run later than `instant`; nil when there is none in fifty years, as on 31 February.
    package func next(after instant: Instant, in zone: Zone, calendar: BusinessCalendar) -> Instant? { nil }

    /// The runs from `start` up to but without `end`, in order, at most `limit` of them.
    package func runs(
        from start: Instant, to end: Instant, limit: Int, in zone: Zone, calendar: BusinessCalendar
    ) -> [Instant] { [] }
}
