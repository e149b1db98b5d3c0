import Core

/// A flow read from its file, and what the checks want to know of it.
struct FlowDraft {
    let flow: Flow
    let file: FileContext
    /// Where its name stands.
    let place: Place
    let steps: [StepDraft]
    let trigger: PlacedTrigger?
    let rule: Rule?

    var isUnresolved: Bool { steps.contains(where: \.isUnresolved) || steps.count != flow.steps.count }

    func draft(_ step: String) -> StepDraft? { steps.first { $0.name == step } }
}
