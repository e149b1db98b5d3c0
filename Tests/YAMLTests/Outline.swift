import YAML

/// A tree in one line, for comparison: `{a: 1, b: ["x", 'y']}`, quotes and bars as in the file.
func outline(_ node: YAMLNode?) -> String {
    guard let node else { return "nothing" }
    switch node.kind {
    case .scalar(let text, .plain): return text
    case .scalar(let text, .single): return "'\(text)'"
    case .scalar(let text, .double): return "\"\(text)\""
    case .scalar(let text, .literal): return "|\(text)"
    case .scalar(let text, .folded): return ">\(text)"
    case .sequence(let items): return "[" + items.map { outline($0) }.joined(separator: ", ") + "]"
    case .mapping(let pairs):
        return "{" + pairs.map { "\(outline($0.key)): \(outline($0.value))" }.joined(separator: ", ") + "}"
    }
}

/// Faults as `code line:column`, in their order.
func places(_ faults: [YAMLFault]) -> [String] {
    faults.map { "\($0.code.rawValue) \($0.mark.line):\($0.mark.column)" }
}

func read(_ text: String, limits: YAMLLimits = YAMLLimits()) -> (root: YAMLNode?, faults: [YAMLFault]) {
    readYAML(Array(text.utf8), limits: limits)
}
