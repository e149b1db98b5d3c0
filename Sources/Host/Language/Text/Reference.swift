import Core

/// A place where a file names something else: a flow, a queue, a call.
struct Reference {
    let thing: NamedThing
    let name: String
    let place: Place
}

/// What the rule of an endpoint may name in braces below `body.` and `path.`.
struct EndpointNames {
    /// Nil when the rule does not say what it accepts.
    let body: [String]?
    let path: [String]
}
