import Core

/// What a model made of a reply, or why it made nothing of it. Checked where it comes in and again where it counts.
package enum ModelReading: Sendable, Hashable {
    /// - confidence: 0…1.
    case answer(String, confidence: Double)
    /// Of a triage: each field's word.
    case labels([String: String], confidence: Double)
    /// `timeout`, `daily-limit`, `malformed`, `http-503`, …
    case fault(code: String, reason: String)

    package var value: Value {
        switch self {
        case .answer(let name, let confidence): ["answer": .text(name), "confidence": .double(confidence)]
        case .labels(_, let confidence): ["labels": labelled, "confidence": .double(confidence)]
        case .fault(let code, let reason): ["fault": .text(code), "reason": .text(reason)]
        }
    }

    /// The labels as the model writes them, beside its confidence.
    package var labelled: Value {
        guard case .labels(let labels, let confidence) = self else { return .null }
        return .map(labels.mapValues { .text($0) }.merging(["confidence": .double(confidence)]) { _, last in last })
    }

    /// Reads the answer of a job, and trusts nothing of it.
    init(_ outcome: CallAnswer.Outcome) {
        switch outcome {
        case .failed(let code, let reason): self = .fault(code: code, reason: reason)
        case .answered(_, let body):
            if case .text(let code) = body["fault"] {
                self = .fault(code: code, reason: body["reason"].display)
            } else if case .text(let name) = body["answer"], let confidence = body["confidence"].share {
                self = .answer(name, confidence: confidence)
            } else if case .map(let labels) = body["labels"], let confidence = body["confidence"].share {
                self = .labels(labels.mapValues(\.display), confidence: confidence)
            } else {
                self = .fault(code: "malformed", reason: "no answer and confidence")
            }
        }
    }
}

extension Value {
    /// A number from 0 to 1 that is written as one.
    package var share: Double? {
        switch self {
        case .int(let int) where (0...1).contains(int): Double(int)
        case .double(let double) where (0...1).contains(double): double
        default: nil
        }
    }
}
