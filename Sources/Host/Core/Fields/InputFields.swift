extension FlowInput {
    /// The field a flow's texts and conditions read it by: `input.day`.
    package var field: Field {
        let (name, type) = (name, type)
        let title = Term(FieldFamily.input.name.en + "." + name, pt: FieldFamily.input.name.pt + "." + name)
        return Field(
            title, type.fieldKind, FieldFamily.input.summary,
            show: { scope in type.shown(FieldFamily.input.value(of: name, in: scope), scope) },
            read: { scope in FieldFamily.input.value(of: name, in: scope) })
    }
}

extension InputType {
    /// How a value reads inside a message: days in words, in the contact's language.
    fileprivate func shown(_ value: Value, _ scope: Scope) -> String {
        let words = scope.dateWords
        if self == .date, let date = CivilDate(value.display) {
            return words.long(date, today: scope.tenant.zone.civil(scope.now).date)
        }
        if self == .time, let time = CivilTime(value.display) { return words.clock(time) }
        return value.display
    }
}
