import Core
import YAML

/// How a value looks in a file, and how it is read: nil when it was wrong, which the file has then been told.
struct Shape<Value>: Sendable {
    let kind: ShapeKind
    let read: @Sendable (YAMLNode, FileContext) -> Value?

    init(_ kind: ShapeKind, read: @escaping @Sendable (YAMLNode, FileContext) -> Value?) {
        self.kind = kind
        self.read = read
    }
}

/// A value under a name the author chose.
struct Named<Value> {
    let name: String
    let place: Place
    let value: Value
}

extension Shape where Value == Section {
    /// A mapping with the keys of `form`.
    static func form(_ form: Form) -> Shape {
        Shape(.form(form)) { node, file in Section(node, as: form, in: file) }
    }
}

extension Shape {
    /// A mapping from names of the author's choice, in the order of the file.
    /// - Parameter kind: what more the editors may know of it.
    static func named<Item>(_ item: Shape<Item>, as kind: ShapeKind? = nil) -> Shape where Value == [Named<Item>] {
        Shape(kind ?? .named(item.kind)) { node, file in
            guard let pairs = file.mapping(node) else { return nil }
            return pairs.compactMap { pair in
                guard let name = file.name(pair.key) else { return nil }
                return item.read(pair.value, file).map { Named(name: name, place: file.place(pair.key), value: $0) }
            }
        }
    }

    /// As it stands in the file; read later, by who knows more.
    static func raw(_ kind: ShapeKind) -> Shape where Value == YAMLNode {
        Shape(kind) { node, _ in node }
    }
}
