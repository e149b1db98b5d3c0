import Core

/// Finds what a written target goes to.
struct TargetResolver {
    let file: FileContext
    /// The steps it may go to; nil where no flow is around it.
    let steps: StepNames?
    /// The step it stands in, whose name is the outcome of a bare `-> end`.
    let step: String

    /// - Parameters:
    ///   - mayAsk: whether there is a question to ask `again`.
    ///   - unresolved: set when it goes to nothing.
    func resolve(_ target: WrittenTarget, mayAsk: Bool = true, _ unresolved: inout Bool) -> Target? {
        switch target.kind {
        case .step(let name):
            return checkStep(name, at: target.place, &unresolved) ? .step(name) : nil
        case .queue(let name):
            file.use(.queue, name, at: target.place)
            return .queue(name)
        case .end(let outcome):
            if steps != nil { file.use(.outcome, outcome ?? step, at: target.place) }
            return .end(outcome: outcome ?? step)
        case .flow(let name):
            file.use(.flow, name, at: target.place)
            return .flow(name)
        case .again:
            if mayAsk { return .again }
            file.report(.againWithoutQuestion(file, at: target.place))
            return nil
        }
    }

    @discardableResult
    func checkStep(_ name: String, at place: Place, _ unresolved: inout Bool) -> Bool {
        guard let steps else {
            file.report(.stepOutsideFlow(name, file, at: place))
            return false
        }
        guard !steps.contains(name) else { return true }
        unresolved = true
        file.report(.unknownStep(name, among: steps.list, file, at: place))
        return false
    }
}
