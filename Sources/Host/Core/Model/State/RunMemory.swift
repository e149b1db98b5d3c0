/// What the engine itself remembers of a run, apart from the variables that the tenant's files set.
package struct RunMemory: Sendable, Hashable {
    /// What the flow was given.
    package var inputs: [String: Value] = [:]
    package var reply = ReplyRecord()
    /// Where it stands in a script; the journal is stored by itself.
    package var script: ScriptPosition?
    package var triage: Triage?
    package var reading: OpenReading?

    package init() {}

    package init(_ value: Value) {
        if case .map(let inputs) = value["inputs"] { self.inputs = inputs }
        reply = ReplyRecord(value["reply"])
        script = ScriptPosition(value["script"])
        triage = Triage(value["triage"])
        reading = OpenReading(value["reading"])
    }

    /// Null when there is nothing to remember.
    package var value: Value {
        var parts: [String: Value] = [:]
        if !inputs.isEmpty { parts["inputs"] = .map(inputs) }
        if !reply.isEmpty { parts["reply"] = reply.value }
        parts["script"] = script?.value
        parts["triage"] = triage?.value
        parts["reading"] = reading?.value
        return parts.isEmpty ? .null : .map(parts)
    }
}
