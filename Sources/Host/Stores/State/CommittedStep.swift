import Core

/// One event, and what the engine made of it: everything that is stored of it.
///
/// A class, because so many texts are copied one by one when a struct is handed on.
package final class CommittedStep: Sendable {
    package let event: Event
    package let before: State
    package let after: State
    package let effects: [Effect]
    package let trace: Trace

    package init(event: Event, before: State, after: State, effects: [Effect], trace: Trace) {
        self.event = event
        self.before = before
        self.after = after
        self.effects = effects
        self.trace = trace
    }

    var contact: ContactID? { after.contact?.id ?? before.contact?.id }
    var run: RunID? { after.run?.id ?? before.run?.id }
}
