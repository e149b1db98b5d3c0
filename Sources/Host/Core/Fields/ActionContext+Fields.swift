extension ActionContext {
    /// Gives a settable field a value, by its name in either spelling; false when there is no such field or value.
    package mutating func set(_ name: String, to value: Value) -> Bool {
        switch FieldCatalog.find(name) {
        case .member(.flow, let variable) where !variable.hasPrefix("@"):
            setVariable(variable, to: value)
        case .field(let field) where field.name.en == "appointment.status":
            guard let status = AppointmentStatus(word: value.display) else { return false }
            setAppointment(status: status)
        case .field(let field) where field.name.en == "contact.opted_out":
            guard case .bool(let optedOut) = value else { return false }
            setOptedOut(optedOut)
        default: return false
        }
        return true
    }
}
