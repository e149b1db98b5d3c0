import Core

/// A key of a form, with the type its value is read as.
struct Key<Value>: Sendable {
    let name: Term
    let shape: Shape<Value>
    let required: Bool
    let summary: Words

    init(_ name: Term, _ shape: Shape<Value>, required: Bool = false, pt: String, en: String) {
        self.name = name
        self.shape = shape
        self.required = required
        self.summary = Words(pt: pt, en: en)
    }

    var field: FormField { FormField(name, shape.kind, required: required, summary) }
}
