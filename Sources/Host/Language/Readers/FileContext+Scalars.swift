import Core
import YAML

extension FileContext {
    /// The pairs of a mapping; anything else is reported.
    func mapping(_ node: YAMLNode) -> [YAMLNode.Pair]? {
        if case .mapping(let pairs) = node.kind { return pairs }
        report(.wrongType(.mapping, at: place(node)))
        return nil
    }

    func sequence(_ node: YAMLNode) -> [YAMLNode]? {
        if case .sequence(let items) = node.kind { return items }
        report(.wrongType(.list, at: place(node)))
        return nil
    }

    /// The text of a scalar without the line end a block text has; anything else is reported.
    func text(_ node: YAMLNode) -> String? {
        guard case .scalar(let text, _) = node.kind else {
            report(.wrongType(.text, at: place(node)))
            return nil
        }
        return text.last?.isNewline == true ? String(text.reversed().drop(while: \.isNewline).reversed()) : text
    }

    /// A name: letters, digits, `-`, `_` and `.`, at most 64 of them.
    func name(_ node: YAMLNode) -> String? {
        guard let text = text(node) else { return nil }
        guard text.isName else {
            report(.badName(text, at: place(node)))
            return nil
        }
        return text
    }

    /// `yes`, `no`, `true`, `false`, `sim`, `não`, and nothing else.
    func boolean(_ node: YAMLNode) -> Bool? {
        guard let text = text(node) else { return nil }
        if let boolean = Bool(written: text) {
            note(node, as: boolean.words)
            return boolean
        }
        report(.wrongType(.boolean, at: place(node)))
        return nil
    }

    func integer(_ node: YAMLNode, in range: ClosedRange<Int>) -> Int? {
        guard let text = text(node) else { return nil }
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, let integer = Int(text), range.contains(integer) else {
            report(.wrongType(.integer(range), at: place(node)))
            return nil
        }
        return integer
    }

    /// One of a closed list of words.
    func choice(_ node: YAMLNode, of terms: [Term]) -> Term? {
        guard let text = text(node) else { return nil }
        guard let term = terms.first(where: { $0.matches(text) }) else {
            report(.unknownChoice(text, of: terms, file: self, at: place(node)))
            return nil
        }
        keep(term, as: text, at: place(node))
        return term
    }

    /// A list of texts; one text alone is a list of it.
    func texts(_ node: YAMLNode) -> [PlacedWords]? {
        guard case .sequence(let items) = node.kind else {
            return text(node).map { [PlacedWords(text: $0, mark: place(node).mark)] }
        }
        return items.compactMap { item in text(item).map { PlacedWords(text: $0, mark: place(item).mark) } }
    }
}

extension Bool {
    init?(written word: String) {
        switch word.lowercased() {
        case "yes", "true", "sim": self = true
        case "no", "false", "não", "nao": self = false
        default: return nil
        }
    }
}

extension String {
    /// What may name a step, a flow, a queue.
    var isName: Bool {
        guard let first = unicodeScalars.first, first.properties.isAlphabetic || first.properties.numericType != nil,
            utf8.count <= 128
        else { return false }
        return unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "-_.".unicodeScalars.contains(scalar)
        }
    }
}
