import Core

/// JSON with one entry a line, for people and for differences between versions.
enum JSONText {
    static func indented(_ value: Value, _ indent: Int = 0) -> String {
        switch value {
        case .map(let map) where !map.isEmpty:
            let entries = map.sorted { $0.key < $1.key }.map { key, value in
                "\(JSON.text(.text(key))): \(indented(value, indent + 2))"
            }
            return lines(entries, "{", "}", indent)
        case .list(let list) where list.contains(where: \.isCollection):
            return lines(list.map { indented($0, indent + 2) }, "[", "]", indent)
        default: return JSON.text(value)
        }
    }

    private static func lines(_ entries: [String], _ open: String, _ close: String, _ indent: Int) -> String {
        let blanks = String(repeating: " ", count: indent)
        return "\(open)\n" + entries.map { "\(blanks)  \($0)" }.joined(separator: ",\n") + "\n\(blanks)\(close)"
    }
}

extension Value {
    fileprivate var isCollection: Bool {
        switch self {
        case .map, .list: true
        default: false
        }
    }

    /// A map with further entries.
    func with(_ more: [String: Value]) -> Value {
        guard case .map(let map) = self else { return self }
        return .map(map.merging(more) { _, new in new })
    }
}
