/// Words that a run wants sorted: what is asked of them, and the event that says how it went.
package struct Triage: Sendable, Hashable {
    /// One thing to find out.
    package struct Field: Sendable, Hashable {
        package let name: String
        /// The closed choices; empty for a free text.
        package let choices: [String]

        package init(name: String, choices: [String]) {
            self.name = name
            self.choices = choices
        }
    }

    package let text: String
    package let event: String
    package let fields: [Field]
    /// Of the model's request; nil until it is asked.
    package var job: JobID?

    package init(text: String, event: String, fields: [Field]) {
        self.text = text
        self.event = event
        self.fields = fields
    }

    package init?(_ value: Value) {
        guard case .text(let text) = value["text"], case .text(let event) = value["event"],
            case .list(let list) = value["fields"]
        else { return nil }
        self.text = text
        self.event = event
        fields = list.compactMap { Field($0) }
        if case .text(let job) = value["job"] { self.job = JobID(job) }
    }

    package var value: Value {
        var value: [String: Value] = ["text": .text(text), "event": .text(event), "fields": .list(fields.map(\.value))]
        if let job { value["job"] = .text(job.rawValue) }
        return .map(value)
    }
}

extension Triage.Field {
    package init?(_ value: Value) {
        guard case .text(let name) = value["name"], case .list(let choices) = value["choices"] else { return nil }
        self.init(name: name, choices: choices.map(\.display))
    }

    package var value: Value { ["name": .text(name), "choices": .list(choices.map { .text($0) })] }
}
