import Core
import YAML

extension Shape where Value == Condition {
    static let condition = Shape(.condition) { node, file in ConditionReader(file: file).read(node) }
}

/// Reads `when`: fields and what they must be, `all`, `any`, `not` and `lua`.
struct ConditionReader {
    let file: FileContext

    /// A mapping holds when all of its entries hold.
    func read(_ node: YAMLNode) -> Condition? {
        guard let pairs = file.mapping(node) else { return nil }
        let parts = pairs.compactMap(entry)
        guard parts.count == pairs.count else { return nil }
        return parts.count == 1 ? parts.first : .all(parts)
    }

    private func entry(_ pair: YAMLNode.Pair) -> Condition? {
        guard let word = pair.key.text else { return nil }
        let place = file.place(pair.key)
        guard !pair.value.isNothing else {
            file.report(.valueMissing(Term(stringLiteral: word), at: place, file))
            return nil
        }
        if let group = keyword(word, place) { return read(group, pair.value, at: place) }
        guard let field = file.field(word, at: place) else { return nil }
        let comparison = ComparisonReader(field: field, file: file).read(pair.value)
        return comparison.map { .compare(field, $0, mark: place.mark) }
    }

    private func keyword(_ word: String, _ place: Place) -> Term? {
        let terms = [ConditionWord.all, ConditionWord.any, ConditionWord.not, ConditionWord.lua]
        guard let term = terms.first(where: { $0.matches(word) }) else { return nil }
        file.keep(term, as: word, at: place)
        return term
    }

    private func read(_ keyword: Term, _ node: YAMLNode, at place: Place) -> Condition? {
        switch keyword {
        case ConditionWord.all: group(node).map(Condition.all)
        case ConditionWord.any: group(node).map(Condition.any)
        case ConditionWord.not: read(node).map(Condition.not)
        default: script(node, at: place)
        }
    }

    /// A list of conditions, or a mapping of which each entry is one.
    private func group(_ node: YAMLNode) -> [Condition]? {
        if case .mapping(let pairs) = node.kind {
            let parts = pairs.compactMap(entry)
            return parts.count == pairs.count ? parts : nil
        }
        guard let items = file.sequence(node) else { return nil }
        let parts = items.compactMap(read)
        return parts.count == items.count ? parts : nil
    }

    /// The name of a condition that a Lua file registers, or a block of Lua that returns true or false.
    private func script(_ node: YAMLNode, at place: Place) -> Condition? {
        guard let text = file.text(node) else { return nil }
        if text.isName {
            file.use(.script, text, at: file.place(node))
            return .script(text, mark: place.mark)
        }
        let block = ScriptBlock(text: text, node: node, file: file)
        file.scripts.append(block.script)
        return .script(block.name, mark: place.mark)
    }
}
