import Core

/// Gives a text of a condition the type of the field it is compared with.
struct FieldLiteral {
    let field: FieldReference
    let file: FileContext

    /// More than one when the field's own type is known only when it is read: `3` may be a text or a number there.
    func read(_ text: String, at place: Place) -> [Value]? {
        switch field.kind {
        case nil: anyType(text)
        case .text: [.text(status(text, at: place) ?? text)]
        case .boolean: one(Bool(written: text).map(Value.bool), .boolean, place)
        case .number: one(Self.value(text), .number, place)
        case .date: one(CivilDate(text).map { .text($0.text) }, .date, place)
        case .time: one(CivilTime(text).map { .text($0.text) }, .time, place)
        case .span: one(Self.milliseconds(text).map(Value.int), .span, place)
        case .status: appointmentStatus(text, place)
        case .hours: hours(text, place)
        }
    }

    private func one(_ value: Value?, _ type: WrittenType, _ place: Place) -> [Value]? {
        guard let value else {
            file.report(.wrongType(type, at: place))
            return nil
        }
        return [value]
    }

    private func anyType(_ text: String) -> [Value] {
        var values: [Value] = [.text(text)]
        if let boolean = Bool(written: text) { values.append(.bool(boolean)) }
        if let number = Self.value(text) { values.append(number) }
        return values
    }

    private func appointmentStatus(_ text: String, _ place: Place) -> [Value]? {
        guard let status = AppointmentStatus(word: text) else {
            file.report(.unknownStatus(text, file: file, at: place))
            return nil
        }
        file.keep(status.name, as: text, at: place)
        return [.text(status.rawValue)]
    }

    /// A receipt's status is a text to its field, and a word of ours to whoever writes it.
    private func status(_ text: String, at place: Place) -> String? {
        guard field.name == "receipt.status",
            let status = DeliveryStatus.allCases.first(where: { $0.name.matches(text) })
        else { return nil }
        file.keep(status.name, as: text, at: place)
        return status.rawValue
    }

    private func hours(_ text: String, _ place: Place) -> [Value]? {
        guard !file.names.knowsTenant || file.names.hours.contains(text) else {
            let what = LocalizedText(pt: "o horário", en: "opening hours")
            file.report(.unknown("hours", what, text, among: file.names.hours, at: place))
            return nil
        }
        return [.text(text)]
    }

    static func number(_ text: String) -> Double? {
        let body = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard body.utf8.first.map({ (0x30...0x39).contains($0) }) == true,
            body.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }), body.utf8.count <= 18
        else { return nil }
        return Double(text)
    }

    private static func value(_ text: String) -> Value? {
        if let int = Int64(text), number(text) != nil { return .int(int) }
        return number(text).map(Value.double)
    }

    /// Days count 24 hours here: what is compared is a length of exact time. Business days have none.
    static func milliseconds(_ text: String) -> Int64? {
        guard let span = try? Span(text), span.businessDays == 0 else { return nil }
        return Int64(span.days) * 86_400_000 + span.milliseconds
    }
}
