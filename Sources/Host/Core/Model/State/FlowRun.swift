/// One flow's way through a conversation: its step, its wait and what it remembers.
///
/// A run is handed on far more often than it changes, so that its copies share what it is made of.
package struct FlowRun: Sendable, Hashable {
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

    /// A start or a hand-off that waits until the run has ended.
    package struct Pending: Sendable, Hashable {
        package let goal: StartGoal
        package let appointment: AppointmentID?

        package init(_ goal: StartGoal, appointment: AppointmentID?) {
            self.goal = goal
            self.appointment = appointment
        }
    }

    private struct Fields: Sendable, Hashable {
        let id: RunID
        let contact: ContactID
        let startedAt: Instant
        var version: VersionID
        var flow: String
        var step: String
        var phase: Phase
        var channel: String
        var appointment: AppointmentID?
        var outcome: String?
        var unclear: Int
        var token: String
        var variables: [String: Value]
        var memory: RunMemory
        var stack: [Frame]
        var pending: [Pending]
        var journal: Journal?
    }

    private var fields: Shared<Fields>

    package var id: RunID { fields.value.id }
    package var contact: ContactID { fields.value.contact }
    package var startedAt: Instant { fields.value.startedAt }
    /// The version of the tenant's files it runs on.
    package var version: VersionID {
        get { fields.value.version }
        set { fields.value.version = newValue }
    }
    package var flow: String {
        get { fields.value.flow }
        set { fields.value.flow = newValue }
    }
    package var step: String {
        get { fields.value.step }
        set { fields.value.step = newValue }
    }
    package var phase: Phase {
        get { fields.value.phase }
        set { fields.value.phase = newValue }
    }
    package var channel: String {
        get { fields.value.channel }
        set { fields.value.channel = newValue }
    }
    package var appointment: AppointmentID? {
        get { fields.value.appointment }
        set { fields.value.appointment = newValue }
    }
    package var outcome: String? {
        get { fields.value.outcome }
        set { fields.value.outcome = newValue }
    }
    /// How often the open question was not understood.
    package var unclear: Int {
        get { fields.value.unclear }
        set { fields.value.unclear = newValue }
    }
    /// Names the open wait: the timer, or the call whose answer is awaited.
    package var token: String {
        get { fields.value.token }
        set { fields.value.token = newValue }
    }
    /// What the tenant's files set.
    package var variables: [String: Value] {
        get { fields.value.variables }
        set { fields.value.variables = newValue }
    }
    /// What the engine itself remembers.
    package var memory: RunMemory {
        get { fields.value.memory }
        set { fields.value.memory = newValue }
    }
    /// The flows that wait for the one it is in, the first of them first.
    package var stack: [Frame] {
        get { fields.value.stack }
        set { fields.value.stack = newValue }
    }
    package var pending: [Pending] {
        get { fields.value.pending }
        set { fields.value.pending = newValue }
    }
    /// While it is in a script.
    package var journal: Journal? {
        get { fields.value.journal }
        set { fields.value.journal = newValue }
    }

    package init(
        id: RunID, contact: ContactID, startedAt: Instant, version: VersionID, flow: String, step: String,
        channel: String, appointment: AppointmentID?
    ) {
        fields = Shared(
            Fields(
                id: id, contact: contact, startedAt: startedAt, version: version, flow: flow, step: step,
                phase: .waiting, channel: channel, appointment: appointment, outcome: nil, unclear: 0,
                token: "", variables: [:], memory: RunMemory(), stack: [], pending: [], journal: nil))
    }
}

extension FlowRun {
    /// What its flow was given.
    package var inputs: [String: Value] {
        get { memory.inputs }
        set { memory.inputs = newValue }
    }
}
