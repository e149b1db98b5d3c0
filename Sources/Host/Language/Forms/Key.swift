import Core

/// A key of a form, with the type its value is read as.
struct Key<Value>: Sendable {
    let name: Term
    let shape: Shape<Value>
    let required: Bool
    let summary: LocalizedText
    let standard: Term?

    /// - Parameter standard: what holds when the key is not there, as a file would say it.
    init(
        _ name: Term, _ shape: Shape<Value>, required: Bool = false, standard: Term? = nil, pt: String, en: String
    ) {
        self.name = name
        self.shape = shape
        self.required = required
        self.summary = LocalizedText(pt: pt, en: en)
        self.standard = standard
    }

    var field: FormField { FormField(name, shape.kind, required: required, summary, standard: standard) }
}
