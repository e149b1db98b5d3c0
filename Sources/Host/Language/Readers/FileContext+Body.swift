import Core
import YAML

extension Shape where Value == TemplateValue {
    static let body = Shape(.body) { node, file in file.body(node) }
}

extension FileContext {
    /// Any shape of values and of texts with fields in braces: `yes` and `3` are what they are in JSON, `"3"` is a text.
    func body(_ node: YAMLNode) -> TemplateValue? {
        switch node.kind {
        case .scalar(let text, let style):
            if style == .plain, let value = Value(plain: text) {
                note(node, as: Bool(written: text)?.words)
                return .value(value)
            }
            return template(node).map(TemplateValue.text)
        case .sequence(let items): return .list(items.compactMap(body))
        case .mapping(let pairs):
            return .map(
                pairs.compactMap { pair in
                    guard let key = text(pair.key), let value = body(pair.value) else { return nil }
                    return (key: key, value: value)
                })
        }
    }
}

extension Value {
    /// A word or a number that JSON has; nil for any other text, such as a number written with a zero before it.
    fileprivate init?(plain text: String) {
        if let bool = Bool(written: text) {
            self = .bool(bool)
        } else if text == "null" || text == "~" {
            self = .null
        } else {
            guard let number = Int64(text), String(number) == text else { return nil }
            self = .int(number)
        }
    }
}
