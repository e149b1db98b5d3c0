extension Instant {
    /// This instant moved on by `span`: the days on the clinic's calendar first, then the exact time.
    ///
    /// Where the calendar has no business days left, each day counts as one.
    package func adding(_ span: Span, in zone: Zone, calendar: BusinessCalendar) -> Instant {
        moved(span, forward: true, zone, calendar).adding(milliseconds: span.milliseconds)
    }

    /// This instant moved back by `span`, as in `48h before`, `1 business day before`.
    package func subtracting(_ span: Span, in zone: Zone, calendar: BusinessCalendar) -> Instant {
        moved(span, forward: false, zone, calendar).adding(milliseconds: -span.milliseconds)
    }

    /// The same hour on another day, or this very instant when the span counts no days.
    private func moved(_ span: Span, forward: Bool, _ zone: Zone, _ calendar: BusinessCalendar) -> Instant {
        guard !span.isExact else { return self }
        let civil = zone.civil(self)
        let sign = forward ? 1 : -1
        let days = span.days > 0 ? span.days : span.businessDays
        let working = span.businessDays > 0 ? calendar.businessDay(sign * days, from: civil.date) : nil
        let date = working ?? civil.date.addingDays(sign * days)
        let fraction = milliseconds - seconds * 1000
        return zone.instant(CivilDateTime(date: date, time: civil.time)).adding(milliseconds: fraction)
    }
}
