/// The thread with a contact: who of the clinic has it. Each contact has one, named by the contact itself.
///
/// Flows go through it as runs; nothing is stored of a conversation that nobody ever took.
package struct Conversation: Sendable, Hashable {
    package enum Status: String, Sendable, Hashable, CaseIterable {
        /// Flows and rules answer.
        case open
        /// It waits in `queue` for a person.
        case queued
        /// `person` has it.
        case assigned
    }

    package var status = Status.open
    /// The queue, or department, that has it.
    package var queue: String?
    /// Who has taken it.
    package var person: String?

    package init() {}

    package init(status: Status, queue: String?, person: String?) {
        self.status = status
        self.queue = queue
        self.person = person
    }

    package mutating func hand(to queue: String) { self = Conversation(status: .queued, queue: queue, person: nil) }

    package mutating func release() { self = Conversation() }
}
