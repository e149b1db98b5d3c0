import Core
import Engine

/// What a model may be asked: what a reply means, or how words are to be sorted.
enum ModelTask {
    case read(ModelQuestion)
    case triage(ModelTriage)

    init?(_ call: OutboundCall) {
        guard let body = call.body else { return nil }
        if call.call == ModelTriage.call {
            guard let triage = ModelTriage(body) else { return nil }
            self = .triage(triage)
        } else {
            guard let question = ModelQuestion(body) else { return nil }
            self = .read(question)
        }
    }

    var askedAt: Instant {
        switch self {
        case .read(let question): question.askedAt
        case .triage(let triage): triage.askedAt
        }
    }

    var key: String {
        switch self {
        case .read(let question): question.key
        case .triage(let triage): triage.key
        }
    }

    /// What is kept of a reading, in the one text a remembered reading has; nil when nothing is.
    func memory(of reading: ModelReading) -> (text: String, confidence: Double)? {
        switch reading {
        case .answer(let name, let confidence): (name, confidence)
        case .labels(_, let confidence): (JSON.text(reading.labelled), confidence)
        case .fault: nil
        }
    }

    /// Nil when what was kept no longer fits the task.
    func reading(remembered text: String, confidence: Double) -> ModelReading? {
        guard case .triage(let triage) = self else { return .answer(text, confidence: confidence) }
        guard let said = try? JSON.parse(text), case .labels(let labels, _) = Triage.labels(triage.fields, in: said)
        else { return nil }
        return .labels(labels, confidence: confidence)
    }
}
