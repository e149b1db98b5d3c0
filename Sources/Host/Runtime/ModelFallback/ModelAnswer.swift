import Core
import Engine

/// What came back from an OpenAI-compatible server, made sense of. Source: `providers.md` §6.
enum ModelAnswer {
    /// Of a 200's body: one of the task's choices or `none`, or a fault; never anything else.
    static func reading(_ body: [UInt8], to task: ModelTask) -> ModelReading {
        guard let answer = try? JSON.parse(body), case .list(let choices) = answer["choices"],
            let choice = choices.first
        else {
            return .fault(code: "malformed", reason: "no choices")
        }
        if case .text(let finish) = choice["finish_reason"], ["length", "content_filter"].contains(finish) {
            return .fault(code: finish.replacing("_", with: "-"), reason: "finish_reason \(finish)")
        }
        let message = choice["message"]
        if case .text(let refusal) = message["refusal"], !refusal.isEmpty {
            return .fault(code: "refused", reason: String(refusal.prefix(200)))
        }
        guard case .text(let content) = message["content"] else { return .fault(code: "empty", reason: "no content") }
        return reading(content, to: task)
    }

    private static func reading(_ content: String, to task: ModelTask) -> ModelReading {
        guard let said = try? JSON.parse(unfenced(content)) else {
            return .fault(code: "malformed", reason: "no JSON")
        }
        switch task {
        case .read(let question): return reading(said, to: question)
        case .triage(let triage): return Triage.labels(triage.fields, in: said)
        }
    }

    private static func reading(_ said: Value, to question: ModelQuestion) -> ModelReading {
        guard case .text(let name) = said["answer"], let confidence = said["confidence"].share else {
            return .fault(code: "malformed", reason: "no answer and confidence from 0 to 1")
        }
        guard name == ModelQuestion.noAnswer || question.choices.contains(where: { $0.name == name }) else {
            return .fault(code: "unknown-answer", reason: String(name.prefix(64)))
        }
        return .answer(name, confidence: confidence)
    }

    /// Without the lines of ``` that many models put around JSON.
    private static func unfenced(_ content: String) -> String {
        let lines = content.split(whereSeparator: \.isNewline)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("```") }) else { return content }
        return lines[(start + 1)...].prefix { !$0.hasPrefix("```") }.joined(separator: "\n")
    }
}
