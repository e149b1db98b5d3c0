import Core

/// A flow read from its file, and what the checks want to know of it.
struct FlowDraft {
    let flow: Flow
    let file: FileContext
    /// Where its name stands.
    let place: Place
    let steps: [StepDraft]
    private let places: [String: Int]
    let trigger: PlacedTrigger?
    let rule: Rule?
    /// Its texts in other languages.
    let translations: [TextsBuilder.Placed]

    init(
        flow: Flow, file: FileContext, place: Place, steps: [StepDraft], trigger: PlacedTrigger?, rule: Rule?,
        translations: [TextsBuilder.Placed] = []
    ) {
        self.flow = flow
        self.file = file
        self.place = place
        self.steps = steps
        self.trigger = trigger
        self.rule = rule
        self.translations = translations
        places = Dictionary(steps.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The files it stands in: its own, and what it inherits.
    var files: [FileContext] {
        steps.map(\.section.file).reduce(into: [file]) { files, other in
            if !files.contains(where: { $0 === other }) { files.append(other) }
        }
    }

    var isUnresolved: Bool { steps.contains(where: \.isUnresolved) || steps.count != flow.steps.count }

    func draft(_ step: String) -> StepDraft? { places[step].map { steps[$0] } }
}
