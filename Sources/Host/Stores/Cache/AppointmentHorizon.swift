import Core

/// The appointments of a contact that are in sight: the coming ones, and those that began lately.
enum AppointmentHorizon {
    /// One that began longer ago than this is no longer in sight, in milliseconds.
    private static let past: Int64 = 86_400_000
    /// So many of a contact's coming ones are in sight.
    static let most = 20

    static func start(_ now: Instant) -> Instant { now.adding(milliseconds: -past) }

    static func contains(_ appointment: Appointment, now: Instant) -> Bool { appointment.startsAt >= start(now) }
}
