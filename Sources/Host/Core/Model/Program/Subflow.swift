/// Something a flow is given when another one runs it.
package struct FlowInput: Sendable, Hashable {
    package let name: String
    package let type: InputType
    package let isOptional: Bool
    /// What it is when it is not given.
    package let standard: Value?
    package let mark: SourceMark

    package init(name: String, type: InputType, isOptional: Bool, standard: Value?, mark: SourceMark) {
        self.name = name
        self.type = type
        self.isOptional = isOptional
        self.standard = standard
        self.mark = mark
    }

    /// Whether a flow that has it cannot start by itself.
    package var isRequired: Bool { !isOptional && standard == nil }
}

/// Another flow that a step runs: what it is given, and where each way it may end leads.
package struct Subflow: Sendable {
    /// Where the value of an input comes from.
    package enum Source: Sendable {
        case value(Value)
        /// The field's own value, such as a date, not the words it is shown in.
        case field(FieldReference)
        case text(Template)
    }

    package struct Argument: Sendable {
        package let input: FlowInput
        package let source: Source
        package let mark: SourceMark

        package init(input: FlowInput, source: Source, mark: SourceMark) {
            self.input = input
            self.source = source
            self.mark = mark
        }

        /// Nil when what it is given is of another type.
        package func value(in scope: Scope) -> Value? {
            switch source {
            case .value(let value): value
            case .field(let field): input.type.value(of: field.value(in: scope))
            case .text(let template): input.type.value(of: template.render(scope))
            }
        }
    }

    package let flow: String
    package let arguments: [Argument]
    package let outcomes: [String: Target]
    package let mark: SourceMark

    package init(flow: String, arguments: [Argument], outcomes: [String: Target], mark: SourceMark) {
        self.flow = flow
        self.arguments = arguments
        self.outcomes = outcomes
        self.mark = mark
    }
}
