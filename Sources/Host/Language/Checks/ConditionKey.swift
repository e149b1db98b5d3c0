import Core

/// What a condition asks, as texts that are equal for equal questions: all of them must hold.
struct ConditionKey: Hashable {
    let parts: Set<String>

    init(_ condition: Condition?) { parts = Set(condition.map(Self.conjuncts) ?? []) }

    /// Whether this holds only where the other holds, as far as can be seen.
    func implies(_ other: ConditionKey) -> Bool { other.parts.isSubset(of: parts) }

    private static func conjuncts(_ condition: Condition) -> [String] {
        if case .all(let parts) = condition { return parts.flatMap(conjuncts) }
        return [text(condition)]
    }

    private static func text(_ condition: Condition) -> String {
        switch condition {
        case .all: "all(\(conjuncts(condition).sorted().joined(separator: ";")))"
        case .any(let parts): "any(\(parts.map(text).sorted().joined(separator: ";")))"
        case .not(let part): "not(\(text(part)))"
        case .compare(let field, let comparison, _): "\(field.name) \(text(comparison))"
        case .script(let name, _): "lua \(name)"
        }
    }

    private static func text(_ comparison: Comparison) -> String {
        switch comparison {
        case .equals(let value): "= \(JSON.text(value))"
        case .oneOf(let values): "in \(values.map { JSON.text($0) }.sorted().joined(separator: ","))"
        case .less(let number): "< \(number)"
        case .atMost(let number): "<= \(number)"
        case .greater(let number): "> \(number)"
        case .atLeast(let number): ">= \(number)"
        case .like(let phrase): "like \(phrase)"
        case .matches(let pattern): "matches \(pattern.source)"
        case .empty: "empty"
        case .present: "present"
        }
    }
}
