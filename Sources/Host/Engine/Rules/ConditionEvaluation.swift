import Core

/// Whether a condition held, and if not, the first part of it that was false.
enum Verdict {
    case holds
    case fails(at: SourceMark?, field: String, saw: Value)
}

extension Condition {
    func evaluate(_ scope: Scope, _ scripts: any ScriptPort) -> Verdict {
        switch self {
        case .all(let conditions): evaluateAll(conditions, scope, scripts)
        case .any(let conditions): evaluateAny(conditions, scope, scripts)
        case .not(let condition): negate(condition, scope, scripts)
        case .compare(let field, let comparison, let mark): compare(field, comparison, mark, scope)
        case .script(let name, let mark): ask(name, mark, scope, scripts)
        }
    }

    private func evaluateAll(_ conditions: [Condition], _ scope: Scope, _ scripts: any ScriptPort) -> Verdict {
        for condition in conditions {
            let verdict = condition.evaluate(scope, scripts)
            guard case .holds = verdict else { return verdict }
        }
        return .holds
    }

    private func evaluateAny(_ conditions: [Condition], _ scope: Scope, _ scripts: any ScriptPort) -> Verdict {
        var first: Verdict?
        for condition in conditions {
            let verdict = condition.evaluate(scope, scripts)
            if case .holds = verdict { return .holds }
            if first == nil { first = verdict }
        }
        return first ?? .fails(at: nil, field: "any", saw: .null)
    }

    private func negate(_ condition: Condition, _ scope: Scope, _ scripts: any ScriptPort) -> Verdict {
        guard case .holds = condition.evaluate(scope, scripts) else { return .holds }
        guard case .compare(let field, _, let mark) = condition else { return .fails(at: nil, field: "not", saw: true) }
        return .fails(at: mark, field: field.name, saw: field.value(in: scope))
    }

    private func compare(_ field: FieldReference, _ comparison: Comparison, _ mark: SourceMark, _ scope: Scope)
        -> Verdict
    {
        let value = field.value(in: scope)
        return comparison.holds(for: value) ? .holds : .fails(at: mark, field: field.name, saw: value)
    }

    /// A script that fails does not hold: nothing happens on the word of a broken script.
    private func ask(_ name: String, _ mark: SourceMark, _ scope: Scope, _ scripts: any ScriptPort) -> Verdict {
        do {
            let answer = try scripts.condition(name, scope: scope)
            return answer.holds ? .holds : .fails(at: mark, field: "lua " + name, saw: .text(answer.reason))
        } catch {
            return .fails(at: error.mark ?? mark, field: "lua " + name, saw: .text(error.message))
        }
    }
}

extension Comparison {
    func holds(for value: Value) -> Bool {
        switch self {
        case .equals(let wanted): matches(value, wanted)
        case .oneOf(let wanted): wanted.contains { matches(value, $0) }
        case .less(let bound): value.number.map { $0 < bound } ?? false
        case .atMost(let bound): value.number.map { $0 <= bound } ?? false
        case .greater(let bound): value.number.map { $0 > bound } ?? false
        case .atLeast(let bound): value.number.map { $0 >= bound } ?? false
        case .like(let phrase): FoldedText(value.display).contains(phrase: FoldedText(phrase))
        case .matches(let pattern): pattern.matches(value.display)
        case .empty: value.isEmpty
        case .present: !value.isEmpty
        }
    }

    /// A list holds a value when it contains it; a number equals the text that writes it.
    private func matches(_ value: Value, _ wanted: Value) -> Bool {
        if value == wanted { return true }
        if case .list(let list) = value { return list.contains(wanted) }
        if case .text(let text) = wanted, case .int(let int) = value { return text == String(int) }
        return false
    }
}
