/// On an event, when its conditions hold, do.
package struct Rule: Sendable {
    /// What happens when a rule fires again for a contact who is still in the flow or the queue it led to.
    package enum Mode: String, Sendable, Hashable, CaseIterable {
        /// Nothing.
        case single
        /// It leads there again when the contact is free.
        case queue
        /// It leads there again at once, from the beginning.
        case restart
        /// Everything is done each time, whatever goes on.
        case parallel
    }

    /// What is done about due times of a schedule at which no host ran.
    package enum Missed: String, Sendable, Hashable, CaseIterable {
        /// The latest of them is made up for.
        case once
        /// Each of them, the oldest first.
        case all
        /// They are let go.
        case skip
    }

    package let name: String
    package let trigger: Trigger
    package let when: Condition?
    package let actions: [PlacedAction]
    /// Nil where nothing is said: a flow waits until the contact is free, a hand-over is done again.
    package var mode: Mode?
    /// The flow it starts or the queue it hands over to, when it does.
    package var leadsTo: Target?
    /// Higher is tried first.
    package var priority = 0
    /// Of the rules of one group, only the first that holds runs.
    package var group: String?
    package var missed = Missed.once
    /// Set by the flow whose `on` this rule stands for.
    package var flow: String?
    package let mark: SourceMark

    package init(name: String, trigger: Trigger, when: Condition?, actions: [PlacedAction], mark: SourceMark) {
        self.name = name
        self.trigger = trigger
        self.when = when
        self.actions = actions
        self.mark = mark
    }
}

/// An action, with the place that asked for it.
package struct PlacedAction: Sendable {
    package let kind: String
    package let action: any Action
    package let mark: SourceMark

    package init(kind: String, action: any Action, mark: SourceMark) {
        self.kind = kind
        self.action = action
        self.mark = mark
    }
}
