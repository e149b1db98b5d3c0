import Core

/// What two states of one appointment have to do with each other.
enum AppointmentChange {
    static func isOnlyStatus(_ before: Appointment, _ after: Appointment) -> Bool {
        var same = before
        same.status = after.status
        return same == after
    }

    /// Whether a trigger that passed the appointment must look at it again: it was moved, or it came to be expected,
    /// attended, missed or called off. An answer of a patient who is expected before and after it is no such change.
    static func mattersToTriggers(_ before: Appointment, _ after: Appointment) -> Bool {
        if before.startsAt != after.startsAt || before.contact != after.contact { return true }
        guard before.status != after.status else { return false }
        return !(before.status.isOpen && after.status.isOpen)
    }
}
