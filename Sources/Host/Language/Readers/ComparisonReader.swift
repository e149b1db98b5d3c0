import Core
import YAML

/// Reads what a field is compared with.
struct ComparisonReader {
    let field: FieldReference
    let file: FileContext

    func read(_ node: YAMLNode) -> Comparison? {
        guard case .sequence(let items) = node.kind else { return scalar(node) }
        let values = items.compactMap { item in
            file.text(item).flatMap { text in
                noteBoolean(text, item)
                return literal(text, at: file.place(item))
            }
        }
        guard values.count == items.count else { return nil }
        return .oneOf(values.flatMap { $0 })
    }

    private func scalar(_ node: YAMLNode) -> Comparison? {
        guard let text = file.text(node) else { return nil }
        let place = file.place(node)
        if let word = [ConditionWord.empty, ConditionWord.present].first(where: { $0.matches(text) }) {
            file.keep(word, as: text, at: place)
            return word == ConditionWord.empty ? .empty : .present
        }
        if text.hasPrefix("!=") {
            file.report(.notEqual(file: file, at: place))
            return nil
        }
        if let order = Order(text) { return compare(order, node) }
        if let phrase = argument(of: ConditionWord.like, in: text, at: place) { return .like(unquoted(phrase)) }
        if let pattern = argument(of: ConditionWord.matches, in: text, at: place) { return matches(pattern, node) }
        let wanted = text.hasPrefix("=") ? text.dropFirst().trimmingSpaces : text
        noteBoolean(text, node)
        guard let values = literal(wanted, at: place) else { return nil }
        return values.count == 1 ? values.first.map(Comparison.equals) : .oneOf(values)
    }

    /// `like "não vou"` → `"não vou"`
    private func argument(of term: Term, in text: String, at place: Place) -> String? {
        guard let space = text.firstIndex(where: \.isWhitespace), term.matches(text[..<space]) else { return nil }
        file.keep(term, as: String(text[..<space]), at: place)
        return text[space...].trimmingSpaces
    }

    private func unquoted(_ text: String) -> String {
        guard text.count >= 2, let first = text.first, first == text.last, first == "\"" || first == "'" else {
            return text
        }
        return String(text.dropFirst().dropLast())
    }

    private func matches(_ text: String, _ node: YAMLNode) -> Comparison? {
        guard text.count > 2, text.hasPrefix("/"), text.hasSuffix("/") else {
            file.report(.patternSlashes(at: file.place(node)))
            return nil
        }
        let pattern = String(text.dropFirst().dropLast())
        do {
            return .matches(try file.names.patterns(pattern))
        } catch {
            let place = file.place(of: pattern, in: node, after: "")
            file.report(.badPattern(pattern, String(describing: error), at: place))
            return nil
        }
    }

    private func noteBoolean(_ text: String, _ node: YAMLNode) {
        if case .boolean = field.kind { file.note(node, as: Bool(written: text)?.words) }
    }

    private func compare(_ order: Order, _ node: YAMLNode) -> Comparison? {
        guard let number = number(order.operand) else {
            file.report(.notComparable(order.operand, with: field, at: file.place(node)))
            return nil
        }
        if case .span = field.kind, let spelled = try? Span.spelled(order.operand) {
            let sign = order.sign.rawValue
            file.note(node, as: LocalizedText(pt: "\(sign) \(spelled.pt)", en: "\(sign) \(spelled.en)"))
        }
        return switch order.sign {
        case .less: .less(than: number)
        case .atMost: .atMost(number)
        case .greater: .greater(than: number)
        case .atLeast: .atLeast(number)
        }
    }

    private func number(_ text: String) -> Double? {
        switch field.kind {
        case .span: FieldLiteral.milliseconds(text).map(Double.init)
        case .number, nil: FieldLiteral.number(text)
        case .text, .boolean, .status, .date, .time, .hours: nil
        }
    }

    private func literal(_ text: String, at place: Place) -> [Value]? {
        FieldLiteral(field: field, file: file).read(text, at: place)
    }
}

/// `>= 3`
private struct Order {
    enum Sign: String, CaseIterable {
        case atLeast = ">="
        case atMost = "<="
        case greater = ">"
        case less = "<"
    }

    let sign: Sign
    let operand: String

    init?(_ text: String) {
        guard let sign = Sign.allCases.first(where: { text.hasPrefix($0.rawValue) }) else { return nil }
        self.sign = sign
        operand = text.dropFirst(sign.rawValue.count).trimmingSpaces
    }
}

extension FieldReference {
    /// Nil for members whose kind nobody declared.
    var kind: Field.Kind? {
        if case .field(let field) = self { field.kind } else { nil }
    }
}
