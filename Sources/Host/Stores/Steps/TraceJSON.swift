import Core

/// Traces and effects as stored, written without values in between: this is done for every event.
///
/// The text of a trace is the canonical JSON of its entries' values.
enum TraceJSON {
    /// Bytes that most events need no more than.
    private static let usual = 512

    static func bytes(_ trace: Trace) -> [UInt8] {
        guard !trace.entries.isEmpty else { return [] }
        var writer = JSONWriter(expecting: usual)
        writer.raw("[")
        for (index, entry) in trace.entries.enumerated() {
            writer.raw(index > 0 ? ",{" : "{")
            write(entry, &writer)
            writer.raw("}")
        }
        writer.raw("]")
        return writer.bytes
    }

    private static func write(_ entry: Trace.Entry, _ writer: inout JSONWriter) {
        switch entry {
        case .passedOver(let rule, let mark, let condition, let field, let saw):
            writer.field("at", mark, first: true)
            writer.field("condition", condition)
            writer.field("field", field)
            writer.raw(",\"kind\":\"passed-over\"")
            writer.field("rule", rule)
            writer.raw(",\"saw\":")
            writer.write(saw)
        case .matched(let rule, let mark):
            writer.field("at", mark, first: true)
            writer.raw(",\"kind\":\"matched\"")
            writer.field("rule", rule)
        case .entered(let flow, let step, let mark):
            writer.field("at", mark, first: true)
            writer.field("flow", flow)
            writer.raw(",\"kind\":\"entered\"")
            writer.field("step", step)
        case .read(let answer, let confidence, let reason, let mark):
            writer.field("answer", answer, first: true)
            writer.field("at", mark)
            writer.raw(",\"confidence\":")
            writer.write(.double(confidence))
            writer.raw(",\"kind\":\"read\"")
            writer.field("reason", reason)
        case .fault(let code, let words, let mark):
            writer.field("at", mark, first: true)
            writer.field("code", code)
            writer.field("en", words.en)
            writer.raw(",\"kind\":\"fault\"")
            writer.field("pt", words.pt)
        case .ignored(let code, let words):
            writer.field("code", code, first: true)
            writer.field("en", words.en)
            writer.raw(",\"kind\":\"ignored\"")
            writer.field("pt", words.pt)
        }
    }

    /// What each effect did and which line asked for it; messages and calls are told by their own rows.
    static func bytes(_ effects: [Effect]) -> [UInt8] {
        guard !effects.isEmpty else { return [] }
        var writer = JSONWriter(expecting: usual)
        writer.raw("[")
        for (index, effect) in effects.enumerated() {
            writer.raw(index > 0 ? ",{" : "{")
            writer.field("at", effect.mark, first: true)
            writer.field("id", effect.id)
            write(effect.kind, &writer)
            writer.raw("}")
        }
        writer.raw("]")
        return writer.bytes
    }

    private static func write(_ kind: EffectKind, _ writer: inout JSONWriter) {
        switch kind {
        case .send(let message): writer.kind("send", "channel", message.channel)
        case .call(let call): writer.kind("call", "call", call.connector + "." + call.call)
        case .setTimer(let timer):
            writer.kind("set-timer", "timer", timer.id.rawValue)
            writer.field("due", timer.due.text)
        case .cancelTimer(let timer): writer.kind("cancel-timer", "timer", timer.rawValue)
        case .set(let field, let from, let to):
            writer.kind("set", "field", field)
            writer.raw(",\"from\":")
            writer.write(from)
            writer.raw(",\"to\":")
            writer.write(to)
        case .queue(let name): writer.kind("queue", "name", name)
        case .start(let flow): writer.kind("start", "flow", flow)
        case .end(let outcome): writer.kind("end", "outcome", outcome)
        case .respond(let response): writer.kind("respond", "status", String(response.status))
        case .emit(let name, _): writer.kind("emit", "name", name)
        case .note(let text): writer.kind("note", "text", text)
        case .log(let line): writer.kind("log", "text", line.text)
        case .enqueue(let request): writer.kind(request.kind.rawValue, "name", request.title)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func field(_ name: String, _ text: String, first: Bool = false) {
        raw(first ? "\"" : ",\"")
        raw(name)
        raw("\":")
        plain(text)
    }

    /// Nearly no text needs an escape; then it goes as a whole.
    private mutating func plain(_ text: String) {
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) else {
            return string(text)
        }
        raw("\"")
        raw(text)
        raw("\"")
    }

    fileprivate mutating func field(_ name: String, _ mark: SourceMark?, first: Bool = false) {
        guard let mark else {
            raw(first ? "\"" : ",\"")
            raw(name)
            return raw("\":null")
        }
        raw(first ? "\"" : ",\"")
        raw(name)
        raw("\":\"")
        escaped(mark.file)
        raw(":")
        raw(String(mark.line))
        raw(":")
        raw(String(mark.column))
        raw("\"")
    }

    fileprivate mutating func kind(_ kind: String, _ field: String, _ text: String) {
        raw(",\"kind\":\"")
        raw(kind)
        raw("\"")
        self.field(field, text)
    }
}
