import Core

/// Rules that fire for the same event under the same conditions, with no group to choose between them.
enum ConflictingRules: TenantCheck {
    private struct Entry {
        let rule: Rule
        let file: FileContext
        let place: Place
        let condition: ConditionKey
    }

    private struct Key: Hashable {
        let trigger: String
        let condition: ConditionKey
    }

    /// Rules for one event that are compared pair by pair; a tenant with more has its equal ones found all the same.
    private static let mostPairs = 200

    static func run(_ loaded: LoadedTenant) {
        let entries = (rules(loaded) + flows(loaded)).filter { $0.rule.group == nil && $0.rule.comesOften }
        for same in Dictionary(grouping: entries, by: { Key(trigger: $0.rule.trigger.text, condition: $0.condition) })
            .values
        {
            let ordered = same.sorted { $0.rule.mark < $1.rule.mark }
            guard let first = ordered.first else { continue }
            for other in ordered.dropFirst() { report(other, with: first, isEqual: true) }
        }
        let leading = entries.filter { $0.rule.leadsTo != nil }
        for same in Dictionary(grouping: leading, by: \.rule.trigger.text).values where same.count <= mostPairs {
            for entry in same {
                let other = same.first { $0.condition != entry.condition && entry.condition.implies($0.condition) }
                if let other { report(entry, with: other, isEqual: false) }
            }
        }
    }

    private static func rules(_ loaded: LoadedTenant) -> [Entry] {
        loaded.rules.map {
            Entry(rule: $0.rule, file: $0.file, place: $0.place, condition: ConditionKey($0.rule.when))
        }
    }

    private static func flows(_ loaded: LoadedTenant) -> [Entry] {
        loaded.flows.compactMap { draft in
            draft.rule.map {
                Entry(
                    rule: $0, file: draft.file, place: draft.trigger?.place ?? draft.place,
                    condition: ConditionKey($0.when))
            }
        }
    }

    private static func report(_ entry: Entry, with other: Entry, isEqual: Bool) {
        entry.file.report(
            .rulesTogether(
                entry.rule.name, other.rule.name, isEqual: isEqual, group: entry.file.word(CommonKeys.group.name),
                at: entry.place, other: other.place.mark))
    }
}

extension Rule {
    /// Reports come at their own time, and two robots' calls of one address are told apart elsewhere.
    fileprivate var comesOften: Bool {
        if case .endpoint = trigger { return false }
        return !name.hasPrefix("report ")
    }
}

extension Trigger {
    /// Equal for equal triggers.
    fileprivate var text: String { String(describing: self) }
}
