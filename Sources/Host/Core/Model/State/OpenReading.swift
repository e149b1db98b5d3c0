/// A model's reading that a run waits for, while its question stays open.
package struct OpenReading: Sendable, Hashable {
    package let job: JobID
    /// Of the question's wait: another question, or the same one asked anew, has another.
    package let token: String
    package let step: String
    /// The beginning of the reply, as `{reason}` shows it.
    package let text: String

    package init(job: JobID, run: FlowRun, text: String) {
        self.job = job
        token = run.token
        step = run.step
        self.text = String(text.prefix(200))
    }

    package init?(_ value: Value) {
        guard case .text(let job) = value["job"], case .text(let token) = value["token"],
            case .text(let step) = value["step"], case .text(let text) = value["text"]
        else { return nil }
        self.job = JobID(job)
        self.token = token
        self.step = step
        self.text = text
    }

    package var value: Value {
        ["job": .text(job.rawValue), "token": .text(token), "step": .text(step), "text": .text(text)]
    }

    package func isAwaited(by answer: CallAnswer, in run: FlowRun) -> Bool {
        job == answer.job && token == run.token && step == run.step && run.phase == .waiting
    }
}
