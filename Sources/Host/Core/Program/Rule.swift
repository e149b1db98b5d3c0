/// On an event, when its conditions hold, do.
package struct Rule: Sendable {
    /// What happens when a rule fires again for a contact it is still busy with.
    package enum Mode: String, Sendable, Hashable, CaseIterable {
        case single
        case queue
        case restart
        case parallel
    }

    package let name: String
    package let trigger: Trigger
    package let when: Condition?
    package let actions: [PlacedAction]
    package var mode = Mode.single
    /// Higher is tried first.
    package var priority = 0
    /// Of the rules of one group, only the first that holds runs.
    package var group: String?
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
