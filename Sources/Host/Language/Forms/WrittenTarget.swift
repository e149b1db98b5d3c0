import Core

/// Where `->` goes, as it was written: its step is looked up by the flow it stands in.
struct WrittenTarget {
    enum Kind: Hashable {
        case step(String)
        case queue(String)
        /// Nil when no outcome is named: the step's own name is it.
        case end(outcome: String?)
        case flow(String)
        case again
    }

    let kind: Kind
    /// The name it goes to, or the whole target.
    let place: Place
}

/// The words of a target.
enum TargetWord {
    static let queue = Term("queue", pt: "fila")
    static let end = Term("end", pt: "fim")
    static let flow = Term("flow", pt: "fluxo")
    static let again = Term("again", pt: "de_novo")

    static let all = [queue, end, flow, again]
}
