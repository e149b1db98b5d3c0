import Core
import YAML

extension Shape where Value == String {
    static let text = Shape(.text) { node, file in file.text(node) }
    static let name = Shape(.name) { node, file in file.name(node) }

    /// A text whose look the editors may check; the reader of the key checks it itself.
    static func text(like pattern: String, _ example: Term) -> Shape {
        Shape(.matching(pattern: pattern, example: example)) { node, file in file.text(node) }
    }
}

extension Shape where Value == Bool {
    static let boolean = Shape(.boolean) { node, file in file.boolean(node) }
}

extension Shape where Value == Int {
    static func integer(_ range: ClosedRange<Int>) -> Shape {
        Shape(.integer(range)) { node, file in file.integer(node, in: range) }
    }
}

extension Shape where Value == Term {
    static func choice(_ terms: [Term]) -> Shape {
        Shape(.choice(terms)) { node, file in file.choice(node, of: terms) }
    }
}

extension Shape where Value == [PlacedWords] {
    static let texts = Shape(.texts) { node, file in file.texts(node) }

    /// As `texts`, of a closed list that the builder checks.
    static func texts(of words: [String]) -> Shape {
        Shape(.oneOrMore(.choice(words.map { Term(stringLiteral: $0) }))) { node, file in file.texts(node) }
    }
}

extension Shape where Value == [Named<String>] {
    /// One name or a list of names, with their places.
    static let names = Shape(.texts) { node, file in
        let items: [YAMLNode] = if case .sequence(let list) = node.kind { list } else { [node] }
        return items.compactMap { item in
            file.name(item).map { Named(name: $0, place: file.place(item), value: $0) }
        }
    }
}
