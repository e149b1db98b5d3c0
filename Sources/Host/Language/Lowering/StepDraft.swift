import Core
import YAML

/// A step as its own lines say it, before what it repeats is looked up; and what the checks want to know of it.
struct StepDraft {
    let name: String
    /// Where its name stands.
    let place: Place
    let section: Section
    var step: Step
    var answers: [Answer] = []
    var unclear: Unclear?
    var wait: Span?
    var silence: Target?
    /// The step whose question it asks again.
    var repeats: Named<String>?
    /// What its call and its actions name.
    var uses: [Reference] = []
    /// What the actions of each answer name, by the answer's place.
    var answerUses: [SourceMark: [Reference]] = [:]
    /// Whether a target of it could not be found: what follows from its targets is not known.
    var isUnresolved = false

    /// It neither asks nor says where it goes.
    var endsFlow: Bool { !asks && !section.has(CommonKeys.go) && !section.has(StepForm.run) }

    /// It waits for something.
    var asks: Bool {
        section.has(StepForm.wait) || section.has(StepForm.answers) || section.has(StepForm.options)
            || section.has(StepForm.again)
    }
}
