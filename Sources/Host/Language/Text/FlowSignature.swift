import Core

/// What other files need to know of a flow to run it.
struct FlowSignature {
    let inputs: [FlowInput]
    /// Nil when it does not say how it may end: then it cannot be run.
    let outcomes: [String]?
}
