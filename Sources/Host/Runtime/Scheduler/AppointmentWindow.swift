import Core

/// The appointments a rule is due for: those that start in this window.
struct AppointmentWindow {
    let after: Instant
    let upTo: Instant

    /// Two weeks: an "after" rule whose time passed longer ago, while nobody ran, is let go.
    private static let longestBacklog: Int64 = 14 * 86_400_000

    init(_ span: Span, _ side: AppointmentSide, _ tenant: Tenant, now: Instant) {
        switch side {
        case .before:
            after = now
            upTo = now.adding(span, in: tenant.zone, calendar: tenant.calendar)
        case .after:
            upTo = now.subtracting(span, in: tenant.zone, calendar: tenant.calendar)
            after = upTo.adding(milliseconds: -Self.longestBacklog)
        }
    }
}
