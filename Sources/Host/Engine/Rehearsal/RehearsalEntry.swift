import Core

/// One line of what happened in a rehearsal.
package struct RehearsalEntry: Sendable {
    package enum Kind: Sendable {
        case received(InboundMessage)
        case effect(EffectKind)
        case traced(Trace.Entry)
    }

    package let at: Instant
    package let kind: Kind
    package let mark: SourceMark?

    /// As `dry-run --json` prints it, one object a line: `{"kind": …, …, "source": "file:line:column"}`;
    /// nil for what only a trace shows.
    package var value: Value? {
        guard var map = fields else { return nil }
        map["source"] = mark.map { .text($0.description) } ?? .null
        map["at"] = .text(at.text)
        return .map(map)
    }

    private var fields: [String: Value]? {
        switch kind {
        case .received(let message): ["kind": "received", "text": .text(message.text)]
        case .traced: nil
        case .effect(let effect): effect.fields
        }
    }
}

extension EffectKind {
    /// The effect as machines read it.
    package var fields: [String: Value]? {
        switch self {
        case .send(let message): message.fields
        case .call(let call): call.fields
        case .setTimer(let timer):
            ["kind": "timer", "purpose": .text(timer.purpose.rawValue), "due": .text(timer.due.text)]
        case .cancelTimer: nil
        case .set(let field, let from, let to): ["kind": "set", "field": .text(field), "from": from, "to": to]
        case .queue(let name): ["kind": "queue", "queue": .text(name)]
        case .start(let flow): ["kind": "start", "flow": .text(flow)]
        case .end(let outcome): ["kind": "end", "outcome": .text(outcome)]
        case .respond(let response):
            ["kind": "respond", "status": .int(Int64(response.status)), "body": response.body]
        case .emit(let name, let payload): ["kind": "emit", "event": .text(name), "payload": payload]
        case .note(let text): ["kind": "note", "text": .text(text)]
        case .enqueue(let request):
            ["kind": .text(request.kind.rawValue), "name": .text(request.title), "payload": request.payload]
        case .log(let line): ["kind": "log", "level": .text(line.level.rawValue), "text": .text(line.text)]
        }
    }
}

extension OutboundMessage {
    fileprivate var fields: [String: Value] {
        var fields: [String: Value] = ["kind": "sent", "channel": .text(channel), "text": .text(text)]
        if !choices.isEmpty {
            fields["choices"] = .list(choices.map { ["key": .text($0.key), "label": .text($0.label)] })
        }
        if let template {
            fields["template"] = ["name": .text(template.name), "variables": .list(template.variables.map(Value.text))]
        }
        return fields
    }
}

extension OutboundCall {
    fileprivate var fields: [String: Value] {
        [
            "kind": "call", "connector": .text(connector), "call": .text(self.call), "method": .text(method),
            "path": .text(path), "body": body ?? .null, "destructive": .bool(destructive),
        ]
    }
}
