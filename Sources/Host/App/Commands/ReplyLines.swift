import Core
import Engine

/// How readings are printed, a line for each.
struct ReplyLines {
    let isTSV: Bool
    let isJSON: Bool
    let isExplained: Bool

    /// `id<TAB>text`, or a line that is its own number.
    func split(_ line: String, number: Int) -> (id: String, text: String) {
        guard isTSV else { return (String(number), line) }
        let utf8 = line.utf8
        guard let tab = utf8.firstIndex(of: 0x09) else { return (line, "") }
        return (String(line[..<tab]), String(line[utf8.index(after: tab)...]))
    }

    func print(_ id: String, _ reply: ReplyExplainer.Explained, to output: inout OutputBuffer) {
        guard !isJSON else { return output.print(JSON.text(value(id, reply))) }
        output.print("\(id)\t\(reply.intent)\t\(Self.hundredths(reply.confidence))\t\(Self.oneLine(reply.reason))")
        guard isExplained else { return }
        for line in details(reply) { output.print("    " + line) }
    }

    /// `0.93`
    static func hundredths(_ share: Double) -> String {
        let whole = Int(max(0, min(1, share)) * 100 + 0.5)
        return "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
    }

    private static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
        return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }

    private func details(_ reply: ReplyExplainer.Explained) -> [String] {
        var lines = ["clear: \(reply.isClear ? "yes" : "no")", "answer: \(reply.answer ?? "-")"]
        if let runnerUp = reply.runnerUp { lines.append("runner-up: \(runnerUp)") }
        if !reply.also.isEmpty { lines.append("also: \(reply.also.joined(separator: ", "))") }
        if let moment = reply.moment { lines.append("moment: \(moment)") }
        return lines
            + reply.grounds.map { ground in
                let place = ground.source.map { " (\($0))" } ?? ""
                let range = "\(ground.range.lowerBound)..<\(ground.range.upperBound)"
                return "\(ground.intent) \(range) “\(Self.oneLine(ground.words))” \(ground.rule)\(place)"
            }
    }

    private func value(_ id: String, _ reply: ReplyExplainer.Explained) -> Value {
        var fields: [String: Value] = [
            "id": .text(id), "intent": .text(reply.intent), "confidence": .double(reply.confidence),
            "clear": .bool(reply.isClear), "reason": .text(reply.reason),
            "runner_up": reply.runnerUp.map(Value.text) ?? .null, "also": .list(reply.also.map(Value.text)),
            "answer": reply.answer.map(Value.text) ?? .null, "moment": reply.moment.map(Value.text) ?? .null,
        ]
        if isExplained { fields["grounds"] = .list(reply.grounds.map(Self.value)) }
        return .map(fields)
    }

    private static func value(_ ground: ReplyExplainer.Ground) -> Value {
        [
            "words": .text(ground.words), "intent": .text(ground.intent), "rule": .text(ground.rule),
            "from": .int(Int64(ground.range.lowerBound)), "to": .int(Int64(ground.range.upperBound)),
            "source": ground.source.map(Value.text) ?? .null,
        ]
    }
}
