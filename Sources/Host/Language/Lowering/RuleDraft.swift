import Core

/// A rule read from its file, and what its actions name.
struct RuleDraft {
    let rule: Rule
    let file: FileContext
    let place: Place
    let trigger: PlacedTrigger
    let uses: [Reference]
}
