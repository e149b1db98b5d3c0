import Core

/// A schedule without a single run.
enum NeverFiring: TenantCheck {
    /// Where the search starts; whether a schedule ever runs does not depend on when one asks.
    private static let start = Instant(seconds: 1_767_225_600)

    static func run(_ loaded: LoadedTenant) {
        guard let tenant = loaded.tenant else { return }
        for draft in loaded.flows {
            if let trigger = draft.trigger { check(trigger, tenant, draft.file) }
        }
        for rule in loaded.rules { check(rule.trigger, tenant, rule.file) }
    }

    private static func check(_ placed: PlacedTrigger, _ tenant: Tenant, _ file: FileContext) {
        guard case .schedule(let schedule) = placed.trigger,
            schedule.next(after: start, in: tenant.zone, calendar: tenant.calendar) == nil
        else { return }
        file.report(.neverFires(at: placed.place))
    }
}
