/// Where a contact stands in a flow. One conversation at a time is active for a contact.
package struct Conversation: Sendable, Hashable {
    package enum Phase: String, Sendable, Hashable, CaseIterable {
        /// The question of `step` is open.
        case waiting
        /// A call was made and its answer is awaited.
        case calling
        /// A person of the clinic has it.
        case queued
        case ended
    }

    /// A flow that runs another one, the step that does, and what the flow itself was given.
    package struct Frame: Sendable, Hashable {
        package let flow: String
        package let step: String
        package let inputs: [String: Value]

        package init(flow: String, step: String, inputs: [String: Value] = [:]) {
            self.flow = flow
            self.step = step
            self.inputs = inputs
        }
    }

    /// A flow that was to start while the contact was busy with another.
    package struct Pending: Sendable, Hashable {
        package let flow: String
        package let appointment: AppointmentID?

        package init(flow: String, appointment: AppointmentID?) {
            self.flow = flow
            self.appointment = appointment
        }
    }

    package let id: ConversationID
    package let contact: ContactID
    package let startedAt: Instant
    /// The version of the tenant's files it runs on.
    package var version: VersionID
    package var flow: String
    package var step: String
    package var phase: Phase
    package var channel: String
    package var appointment: AppointmentID?
    /// The queue a person takes it from, when `phase` is `queued`.
    package var queue: String?
    package var outcome: String?
    /// How often the open question was not understood.
    package var unclear: Int
    /// Names the open wait: the timer, or the call whose answer is awaited.
    package var token: String
    package var variables: [String: Value]
    /// The flows that wait for the one it is in, the first of them first.
    package var stack: [Frame]
    package var pending: [Pending]
    /// While it is in a script.
    package var journal: Journal?

    package init(
        id: ConversationID, contact: ContactID, startedAt: Instant, version: VersionID, flow: String, step: String,
        channel: String, appointment: AppointmentID?
    ) {
        self.id = id
        self.contact = contact
        self.startedAt = startedAt
        self.version = version
        self.flow = flow
        self.step = step
        self.phase = .waiting
        self.channel = channel
        self.appointment = appointment
        self.queue = nil
        self.outcome = nil
        self.unclear = 0
        self.token = ""
        self.variables = [:]
        self.stack = []
        self.pending = []
        self.journal = nil
    }
}

extension Conversation {
    private static let inputsVariable = "@input"

    /// What its flow was given, kept among the variables under a name no file can write.
    package var inputs: [String: Value] {
        get {
            if case .map(let inputs)? = variables[Self.inputsVariable] { inputs } else { [:] }
        }
        set { variables[Self.inputsVariable] = newValue.isEmpty ? nil : .map(newValue) }
    }
}
