/// The arguments of one use of a kind, read and checked.
package struct Arguments: Sendable {
    package enum Argument: Sendable {
        case text(String)
        case template(Template)
        case name(String)
        case integer(Int)
        case boolean(Bool)
        case span(Span)
        /// The English word of the choice.
        case choice(String)
        case assignments([Assignment])
        case body(TemplateValue)
        case setting(Setting)
    }

    package struct Assignment: Sendable {
        package let field: FieldReference
        package let value: Template
        package let mark: SourceMark

        package init(field: FieldReference, value: Template, mark: SourceMark) {
            self.field = field
            self.value = value
            self.mark = mark
        }
    }

    package let mark: SourceMark
    private let values: [String: Argument]

    /// - Parameter values: by the parameter's English name.
    package init(_ values: [String: Argument], mark: SourceMark) {
        self.values = values
        self.mark = mark
    }

    package func has(_ name: String) -> Bool { values[name] != nil }

    package func template(_ name: String) throws(Diagnostic) -> Template {
        if case .template(let template) = values[name] { return template }
        throw missing(name)
    }

    package func name(_ name: String) throws(Diagnostic) -> String {
        if case .name(let thing) = values[name] { return thing }
        throw missing(name)
    }

    package func text(_ name: String) throws(Diagnostic) -> String {
        if case .text(let text) = values[name] { return text }
        throw missing(name)
    }

    package func choice(_ name: String) throws(Diagnostic) -> String {
        if case .choice(let word) = values[name] { return word }
        throw missing(name)
    }

    package func assignments(_ name: String) throws(Diagnostic) -> [Assignment] {
        if case .assignments(let assignments) = values[name] { return assignments }
        throw missing(name)
    }

    package func body(_ name: String) throws(Diagnostic) -> TemplateValue {
        if case .body(let body) = values[name] { return body }
        throw missing(name)
    }

    package func integer(_ name: String, default standard: Int) -> Int {
        if case .integer(let integer) = values[name] { integer } else { standard }
    }

    package func boolean(_ name: String, default standard: Bool) -> Bool {
        if case .boolean(let boolean) = values[name] { boolean } else { standard }
    }

    private func missing(_ name: String) -> Diagnostic {
        Diagnostic(
            "missing-argument", at: mark,
            LocalizedText(pt: "falta o argumento `\(name)`", en: "the argument `\(name)` is missing"))
    }
}
