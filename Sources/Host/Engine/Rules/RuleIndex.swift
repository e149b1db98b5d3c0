import Core

/// Finds the rules an event may concern without looking at the others.
///
/// Rules are grouped by trigger; within a trigger, a rule that compares a field with fixed values is found
/// through those values. What is left over is looked at every time.
struct RuleIndex: Sendable {
    private let groups: [TriggerKey: RuleGroup]
    private let byName: [String: Int]
    let rules: [Rule]

    init(_ rules: [Rule]) {
        self.rules = rules
        let places = Dictionary(grouping: rules.indices) { rules[$0].trigger.key }
        groups = places.mapValues { RuleGroup(places: $0, rules: rules) }
        byName = Dictionary(rules.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(named name: String) -> Rule? { byName[name].map { rules[$0] } }

    func has(_ key: TriggerKey) -> Bool { groups[key] != nil }

    /// The rules that may hold, in the order they are tried.
    func candidates(for key: TriggerKey, scope: Scope) -> [Rule] {
        groups[key]?.candidates(scope).map { rules[$0] } ?? []
    }
}

/// The rules of one trigger.
private struct RuleGroup: Sendable {
    private struct Table: Sendable {
        let field: FieldReference
        var places: [Value: [Int]]
    }

    /// So few rules are all looked at, and the trace says why each did not hold.
    private static let fewEnough = 16
    private var tables: [String: Table] = [:]
    private var always: [Int] = []

    init(places: [Int], rules: [Rule]) {
        guard places.count > Self.fewEnough else {
            always = places
            return
        }
        let keys = places.map { rules[$0].when.map { $0.fixedComparisons } ?? [] }
        let spread = Self.spread(keys)
        for (place, comparisons) in zip(places, keys) {
            guard
                let best = comparisons.max(by: { spread[$0.field.name, default: 0] < spread[$1.field.name, default: 0] }
                )
            else {
                always.append(place)
                continue
            }
            for value in best.values {
                tables[best.field.name, default: Table(field: best.field, places: [:])].places[value, default: []]
                    .append(place)
            }
        }
    }

    /// How many different values each field is compared with: the more, the better it divides.
    private static func spread(_ keys: [[FixedComparison]]) -> [String: Int] {
        var values: [String: Set<Value>] = [:]
        for comparison in keys.joined() { values[comparison.field.name, default: []].formUnion(comparison.values) }
        return values.mapValues(\.count)
    }

    func candidates(_ scope: Scope) -> [Int] {
        guard !tables.isEmpty else { return always }
        var places = always
        for table in tables.values {
            if let found = table.places[table.field.value(in: scope)] { places.append(contentsOf: found) }
        }
        return places.sorted()
    }
}

/// A comparison with fixed values that must hold for the whole condition to hold.
struct FixedComparison {
    let field: FieldReference
    let values: [Value]
}

extension Condition {
    var fixedComparisons: [FixedComparison] {
        switch self {
        case .all(let conditions): conditions.flatMap(\.fixedComparisons)
        case .any, .not, .script: []
        case .compare(let field, let comparison, _): comparison.fixedValues(of: field).map { [$0] } ?? []
        }
    }
}

extension Comparison {
    fileprivate func fixedValues(of field: FieldReference) -> FixedComparison? {
        guard case .field(let declared) = field, declared.kind != .hours else { return nil }
        return switch self {
        case .equals(let value): FixedComparison(field: field, values: [value])
        case .oneOf(let values): FixedComparison(field: field, values: values)
        default: nil
        }
    }
}
