import Core

/// A second reading that a conversation waits for, while its question stays open.
///
/// Kept among the conversation's variables under a name no file can write, so that it lives as long as the question.
struct OpenReading {
    static let variable = "@reading"

    let job: JobID
    /// Of the question's wait: another question, or the same one asked anew, has another.
    let token: String
    let step: String
    /// The beginning of the reply, as `{reason}` shows it.
    let text: String

    init(job: JobID, conversation: Conversation, text: String) {
        self.job = job
        token = conversation.token
        step = conversation.step
        self.text = String(text.prefix(200))
    }

    init?(in conversation: Conversation) {
        guard let value = conversation.variables[Self.variable], case .text(let job) = value["job"],
            case .text(let token) = value["token"], case .text(let step) = value["step"],
            case .text(let text) = value["text"]
        else { return nil }
        self.job = JobID(job)
        self.token = token
        self.step = step
        self.text = text
    }

    var value: Value {
        ["job": .text(job.rawValue), "token": .text(token), "step": .text(step), "text": .text(text)]
    }

    func isAwaited(by answer: CallAnswer, in conversation: Conversation) -> Bool {
        job == answer.job && token == conversation.token && step == conversation.step && conversation.phase == .waiting
    }
}
