import Core

extension Engine {
    /// The events a step brings about by itself: what it emitted, and appointments whose status it changed
    /// where a rule follows that.
    package func followUps(from before: State, _ outcome: Outcome) -> [EventKind] {
        let emitted = outcome.effects.compactMap { effect -> EventKind? in
            guard case .emit(let name, let payload) = effect.kind else { return nil }
            return .emitted(name: name, payload: payload)
        }
        guard index.has(.appointmentChanged) else { return emitted }
        let changed = outcome.state.appointments.compactMap { appointment -> EventKind? in
            guard let earlier = before.appointment(appointment.id), earlier.status != appointment.status else {
                return nil
            }
            return .appointmentChanged(appointment.id, from: earlier.status)
        }
        return emitted + changed
    }
}
