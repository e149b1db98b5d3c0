import Core
import YAML

/// Makes one rule.
struct RuleBuilder {
    let file: FileContext

    func build(_ named: Named<YAMLNode>) -> RuleDraft? {
        guard let section = Section(named.value, as: RuleForm.form, in: file, named: named.place) else { return nil }
        guard var placed = section[RuleForm.on] else {
            // What else is wrong in it is worth saying even so.
            _ = (section[CommonKeys.when], section[RuleForm.actions])
            return nil
        }
        placed = PlacedTrigger(
            trigger: EndpointBuilder(section: section).complete(placed.trigger), place: placed.place)
        file.endpoint = placed.trigger.names
        defer { file.endpoint = nil }
        let before = file.uses.count
        let when = section[CommonKeys.when]
        let actions = section[RuleForm.actions] ?? []
        if section.has(RuleForm.actions), actions.isEmpty, !file.hasErrors {
            file.report(.valueMissing(RuleForm.actions.name, at: section.place(RuleForm.actions), file))
        }
        var rule = Rule(
            name: named.name, trigger: placed.trigger, when: when, actions: actions, mark: named.place.mark)
        rule.leadsTo = file.uses[before...].lazy.compactMap(\.leadsTo).first
        Self.readOrder(section, into: &rule)
        MissedRuns.read(section, into: &rule)
        return RuleDraft(
            rule: rule, file: file, place: named.place, trigger: placed, uses: Array(file.uses[before...]))
    }

    /// Mode, priority and group; `leadsTo` must be known.
    static func readOrder(_ section: Section, into rule: inout Rule) {
        if let mode = section[CommonKeys.mode] {
            rule.mode = Rule.Mode.allCases.first { RuleMode.term($0) == mode }
        }
        OrderCheck(section: section, rule: rule).run()
        rule.priority = section[CommonKeys.priority] ?? rule.priority
        rule.group = section[CommonKeys.group] ?? rule.group
    }
}

extension Trigger {
    /// What an endpoint's rule may name below `body.` and `path.`.
    fileprivate var names: EndpointNames? {
        guard case .endpoint(let endpoint) = self else { return nil }
        let parameters = endpoint.path.compactMap { segment in
            if case .parameter(let name) = segment { name } else { nil }
        }
        return EndpointNames(
            body: endpoint.accepts.isEmpty ? nil : endpoint.accepts.map(\.name), path: parameters)
    }
}
