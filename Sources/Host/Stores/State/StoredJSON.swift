import Core
import SQL

/// The few columns that hold JSON; the empty text stands for an empty list or map.
enum StoredJSON {
    static func text(variables: [String: Value]) -> String {
        variables.isEmpty ? "" : JSON.text(.map(variables))
    }

    static func text(memory: RunMemory) -> String {
        let value = memory.value
        return value == .null ? "" : JSON.text(value)
    }

    static func text(stack: [FlowRun.Frame]) -> String {
        list(stack) { frame, writer in
            writer.raw("{\"flow\":")
            writer.string(frame.flow)
            writer.raw(",\"step\":")
            writer.string(frame.step)
            if !frame.inputs.isEmpty {
                writer.raw(",\"inputs\":")
                writer.raw(JSON.text(.map(frame.inputs)))
            }
            writer.raw("}")
        }
    }

    static func text(pending: [FlowRun.Pending]) -> String {
        list(pending) { start, writer in
            writer.raw("{")
            if let appointment = start.appointment {
                writer.raw("\"appointment\":")
                writer.string(appointment.rawValue)
                writer.raw(",")
            }
            switch start.goal {
            case .flow(let name):
                writer.raw("\"flow\":")
                writer.string(name)
            case .queue(let name):
                writer.raw("\"queue\":")
                writer.string(name)
            }
            writer.raw("}")
        }
    }

    static func text(choices: [OutboundMessage.Choice]) -> String {
        list(choices) { choice, writer in
            writer.raw("{\"key\":")
            writer.string(choice.key)
            writer.raw(",\"label\":")
            writer.string(choice.label)
            writer.raw("}")
        }
    }

    static func text(template: OutboundMessage.TemplateCall?) -> String {
        guard let template else { return "" }
        return JSON.text(["name": .text(template.name), "variables": .list(template.variables.map { .text($0) })])
    }

    private static func list<Element>(_ elements: [Element], _ write: (Element, inout JSONWriter) -> Void) -> String {
        guard !elements.isEmpty else { return "" }
        var writer = JSONWriter()
        writer.raw("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { writer.raw(",") }
            write(element, &writer)
        }
        writer.raw("]")
        return writer.text
    }
}

extension StoredJSON {
    static func variables(_ text: String) throws(SQLFault) -> [String: Value] {
        guard !text.isEmpty else { return [:] }
        guard case .map(let map) = try parse(text) else { throw unreadable("variables") }
        return map
    }

    static func memory(_ text: String) throws(SQLFault) -> RunMemory {
        text.isEmpty ? RunMemory() : RunMemory(try parse(text))
    }

    static func stack(_ text: String) throws(SQLFault) -> [FlowRun.Frame] {
        try list(text).map { frame in
            FlowRun.Frame(flow: frame["flow"].display, step: frame["step"].display, inputs: frame["inputs"].fields)
        }
    }

    static func pending(_ text: String) throws(SQLFault) -> [FlowRun.Pending] {
        try list(text).map { start in
            FlowRun.Pending(start.goal, appointment: start.identifier("appointment"))
        }
    }

    static func choices(_ text: String) throws(SQLFault) -> [OutboundMessage.Choice] {
        try list(text).map { OutboundMessage.Choice(key: $0["key"].display, label: $0["label"].display) }
    }

    static func template(_ text: String) throws(SQLFault) -> OutboundMessage.TemplateCall? {
        guard !text.isEmpty else { return nil }
        let value = try parse(text)
        guard case .list(let variables) = value["variables"] else { throw unreadable("template") }
        return OutboundMessage.TemplateCall(name: value["name"].display, variables: variables.map(\.display))
    }

    static func parse(_ text: String) throws(SQLFault) -> Value {
        do throws(JSONFault) {
            return try JSON.parse(text)
        } catch {
            throw SQLFault(.decoding, "stored JSON: \(error.message.en) at byte \(error.offset)")
        }
    }

    static func list(_ text: String) throws(SQLFault) -> [Value] {
        guard !text.isEmpty else { return [] }
        guard case .list(let list) = try parse(text) else { throw unreadable("list") }
        return list
    }

    private static func unreadable(_ what: String) -> SQLFault {
        SQLFault(.decoding, "stored JSON: no \(what)")
    }
}

extension Value {
    /// The entries of a map; none of anything else.
    fileprivate var fields: [String: Value] {
        if case .map(let fields) = self { fields } else { [:] }
    }

    fileprivate var goal: StartGoal {
        if case .text(let queue) = self["queue"] { .queue(queue) } else { .flow(self["flow"].display) }
    }

    func identifier<Kind>(_ key: String) -> Identifier<Kind>? {
        if case .text(let text) = self[key] { Identifier(text) } else { nil }
    }
}
