/// A report as its job's payload.
extension ReportRequest: JobPayload {
    package static let kind = JobKind.report

    package var stored: Value {
        [
            "name": .text(name), "day": .text(day.text), "columns": .list(columns.map { .text($0.rawValue) }),
            "totals": .list(totals.map { .text($0.rawValue) }), "formats": .list(formats.map { .text($0.rawValue) }),
            "sections": .list(sections.map(\.stored)), "deliveries": .list(deliveries.map(\.stored)),
        ]
    }

    package init(of job: Job) throws(JobPayloadFault) {
        guard case .text(let name) = job.payload["name"], case .text(let text) = job.payload["day"],
            let day = CivilDate(text)
        else { throw JobPayloadFault("the payload of a report") }
        let payload = job.payload
        self.init(
            name: name, day: day, sections: payload["sections"].items.compactMap(Section.init(stored:)),
            columns: payload["columns"].words(), totals: payload["totals"].words(),
            formats: payload["formats"].words(),
            deliveries: payload["deliveries"].items.compactMap(ReportDelivery.init(stored:)))
    }
}

extension ReportRequest.Section {
    fileprivate var stored: Value {
        ["title": .text(title), "statuses": .list(statuses.map { .text($0.rawValue) })]
    }

    fileprivate init?(stored: Value) {
        guard case .text(let title) = stored["title"] else { return nil }
        self.init(title: title, statuses: stored["statuses"].words())
    }
}

extension ReportDelivery {
    fileprivate var stored: Value {
        switch self {
        case .email(let addresses): ["email": .list(addresses.map { .text($0) })]
        case .call(let connector, let call): ["connector": .text(connector), "call": .text(call)]
        }
    }

    fileprivate init?(stored: Value) {
        if case .text(let connector) = stored["connector"], case .text(let call) = stored["call"] {
            self = .call(connector: connector, call: call)
        } else if case .list(let addresses) = stored["email"] {
            self = .email(addresses.map(\.display))
        } else {
            return nil
        }
    }
}

extension Value {
    fileprivate var items: [Value] { if case .list(let items) = self { items } else { [] } }

    /// Those of a list of words that name a case.
    fileprivate func words<Word: RawRepresentable>() -> [Word] where Word.RawValue == String {
        items.compactMap { item in if case .text(let word) = item { Word(rawValue: word) } else { nil } }
    }
}
