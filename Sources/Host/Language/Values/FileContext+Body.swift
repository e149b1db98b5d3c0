import Core
import YAML

extension Shape where Value == TemplateValue {
    static let body = Shape(.body) { node, file in file.body(node) }
}

extension FileContext {
    /// Any shape of texts with fields in braces. Every scalar is a text.
    func body(_ node: YAMLNode) -> TemplateValue? {
        switch node.kind {
        case .scalar: template(node).map(TemplateValue.text)
        case .sequence(let items): .list(items.compactMap(body))
        case .mapping(let pairs):
            .map(
                pairs.compactMap { pair in
                    guard let key = text(pair.key), let value = body(pair.value) else { return nil }
                    return (key: key, value: value)
                })
        }
    }
}
