import Core
import YAML

/// The type of what a file that is inherited asks for.
enum ParameterType {
    case input(InputType)
    case span
    case window
    /// The name of something that the clinic has.
    case name(NamedThing, Term)

    /// The types that have a word; a choice is the list itself.
    static let named: [ParameterType] =
        InputType.named.map(ParameterType.input) + [
            .span, .window, .name(.queue, Term("queue", pt: "fila")), .name(.flow, Term("flow", pt: "fluxo")),
            .name(.call, Term("call", pt: "chamada")), .name(.channel, Term("channel", pt: "canal")),
        ]

    var name: Term {
        switch self {
        case .input(let type): type.name
        case .span: Term("duration", pt: "duracao")
        case .window: Term("window", pt: "janela")
        case .name(_, let term): term
        }
    }

    /// Whether `node` is of this type; what is wrong is told.
    func accepts(_ node: YAMLNode, in file: FileContext) -> Bool {
        switch self {
        case .input(let type): InputReader(type: type, file: file).literal(node) != nil
        case .span: Shape<Span>.span.read(node, file) != nil
        case .window: Shape<TimeWindow>.window.read(node, file) != nil
        case .name: file.name(node) != nil
        }
    }
}

/// Something that those that inherit a file may say.
struct BlueprintParameter {
    let name: String
    let type: ParameterType
    /// As it is written; nil when it must be said.
    let standard: String?
}
