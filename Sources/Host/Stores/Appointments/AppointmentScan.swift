import Core

/// What a rule that stands before or after appointments asks for.
package struct AppointmentScan: Sendable, Hashable {
    package let tenant: TenantID
    /// The rule's stable name; another name starts anew.
    package let trigger: String
    /// Before an appointment only those still expected are asked about; after it, all that were not called off.
    package let side: AppointmentSide
    /// Appointments that begin at or before this are too late to be asked about.
    package let startsAfter: Instant
    /// Those that begin at or before this are due.
    package let startsUpTo: Instant

    package init(
        tenant: TenantID, trigger: String, side: AppointmentSide, startsAfter: Instant, startsUpTo: Instant
    ) {
        self.tenant = tenant
        self.trigger = trigger
        self.side = side
        self.startsAfter = startsAfter
        self.startsUpTo = startsUpTo
    }
}

/// An appointment whose time has come for one trigger.
package struct DueAppointment: Sendable, Hashable {
    package let tenant: TenantID
    package let trigger: String
    package let appointment: AppointmentID
    package let contact: ContactID
    package let startsAt: Instant
    package let status: AppointmentStatus

    /// The key its event must have; a moved appointment has another.
    package var key: EventKey {
        EventKey(source: "appointment", key: "\(trigger)|\(appointment)|\(startsAt.milliseconds)")
    }
}

/// One page of due appointments.
package struct DueAppointments: Sendable {
    package var due: [DueAppointment] = []
    /// More may be due: ask again when the events of these are saved.
    package var hasMore = false
}

extension AppointmentSide {
    func asks(about status: AppointmentStatus) -> Bool {
        switch self {
        case .before: status.isOpen
        case .after: status != .cancelled && status != .rescheduled
        }
    }
}
