import Core

/// What a loaded program says, without the places it was written at: equal for equal programs.
enum ProgramDescription {
    static func of(_ value: Any) -> String {
        if value is SourceMark || value is VersionID { return "" }
        if let text = value as? String {
            return text.replacing(/\.yaml:\d+/, with: ".yaml").replacing("falha ", with: "fails ")
        }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == nil, mirror.children.isEmpty { return plain(value) }
        let children = mirror.children.map { child in
            let text = of(child.value)
            return child.label.map { "\($0)=\(text)" } ?? text
        }
        switch mirror.displayStyle {
        case .dictionary, .set: return "{" + children.sorted().joined(separator: ",") + "}"
        case .enum where children.isEmpty: return "\(value)"
        default: return "\(mirror.subjectType)(" + children.joined(separator: ",") + ")"
        }
    }

    private static func plain(_ value: Any) -> String {
        let text = "\(value)"
        return text.hasPrefix("(Function)") ? "" : text
    }
}
