import Core
import Stores

extension AppointmentScan {
    /// Two weeks: an "after" rule whose time passed longer ago, while nobody ran, is let go.
    private static let longestBacklog: Int64 = 14 * 86_400_000

    /// What a rule that stands so long before or after an appointment asks for now.
    init?(_ rule: Rule, _ tenant: Tenant, now: Instant) {
        guard case .appointment(let span, let side) = rule.trigger else { return nil }
        let startsUpTo: Instant
        let startsAfter: Instant
        switch side {
        case .before:
            startsAfter = now
            startsUpTo = now.adding(span, in: tenant.zone, calendar: tenant.calendar)
        case .after:
            startsUpTo = now.subtracting(span, in: tenant.zone, calendar: tenant.calendar)
            startsAfter = startsUpTo.adding(milliseconds: -Self.longestBacklog)
        }
        self.init(
            tenant: tenant.id, trigger: rule.name, side: side, startsAfter: startsAfter, startsUpTo: startsUpTo)
    }
}
