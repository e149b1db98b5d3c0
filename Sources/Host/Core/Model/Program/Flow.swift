/// A conversation: named steps, each of which says, does and perhaps waits for something.
package final class Flow: Sendable {
    package let name: String
    package let steps: [Step]
    /// Where each step stands in `steps`.
    package let places: [String: Int]
    /// The hours in which this flow may speak first; a patient who writes is always answered.
    package let sendBetween: TimeWindow?
    /// The channel it speaks on; nil for the tenant's default, or the one the patient wrote on.
    package let channel: String?
    /// What it is given when another flow runs it.
    package let inputs: [FlowInput]
    /// The ways it may end, when other flows may run it; nil when none may.
    package let outcomes: [String]?
    package let mark: SourceMark

    package init(
        name: String, steps: [Step], sendBetween: TimeWindow?, channel: String?, inputs: [FlowInput] = [],
        outcomes: [String]? = nil, mark: SourceMark
    ) {
        self.name = name
        self.inputs = inputs
        self.outcomes = outcomes
        self.steps = steps
        self.places = Dictionary(steps.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.sendBetween = sendBetween
        self.channel = channel
        self.mark = mark
    }

    /// What it is given when nobody says otherwise.
    package var standardInputs: [String: Value] {
        inputs.reduce(into: [:]) { $0[$1.name] = $1.standard }
    }

    package func step(_ name: String) -> Step? {
        places[name].map { steps[$0] }
    }

    package func step(after name: String) -> Step? {
        guard let place = places[name], place + 1 < steps.count else { return nil }
        return steps[place + 1]
    }
}

/// One step of a flow. It runs top to bottom: call, then do, then say, then run another flow, wait or go on.
package struct Step: Sendable {
    package let name: String
    package var call: CallPlan?
    package var actions: [PlacedAction] = []
    package var say: Template?
    /// The name of the approved template sent instead when the 24-hour window is shut.
    package var template: String?
    package var options: [MenuOption] = []
    package var question: Question?
    /// Another flow, whose outcome says where it goes on.
    package var run: Subflow?
    /// Where it goes without waiting; nil ends the flow.
    package var next: Target?
    package var failed: Target?
    package let mark: SourceMark

    package init(name: String, mark: SourceMark) {
        self.name = name
        self.mark = mark
    }
}

/// A call to a connector whose answer the step waits for.
package struct CallPlan: Sendable {
    package let connector: String
    package let call: String
    package let mark: SourceMark

    package init(connector: String, call: String, mark: SourceMark) {
        self.connector = connector
        self.call = call
        self.mark = mark
    }
}

/// One choice of a menu.
package struct MenuOption: Sendable {
    package let key: String
    package var label: String
    /// The label in other languages, by locale in lower case.
    package var translations: [String: String] = [:]
    package let target: Target
    package let mark: SourceMark

    /// What is shown to somebody of this locale.
    package func label(for locale: String) -> String {
        translations.isEmpty ? label : Translated(translations).text(for: locale) ?? label
    }

    package init(key: String, label: String, target: Target, mark: SourceMark) {
        self.key = key
        self.label = label
        self.target = target
        self.mark = mark
    }
}
