import Core
import YAML

/// Makes of a report the rule that has it made: its `on`, and the registry's `report` with what it lists.
struct ReportBuilder {
    let file: FileContext

    func build(_ named: Named<YAMLNode>) -> RuleDraft? {
        guard let section = Section(named.value, as: ReportForm.form, in: file, named: named.place) else { return nil }
        let before = file.uses.count
        let action = action(section, named)
        guard let placed = section[RuleForm.on] else { return nil }
        var rule = Rule(
            name: "report \(named.name)", trigger: placed.trigger, when: nil, actions: action.map { [$0] } ?? [],
            mark: named.place.mark)
        rule.mode = .parallel
        MissedRuns.read(section, into: &rule)
        return RuleDraft(
            rule: rule, file: file, place: named.place, trigger: placed, uses: Array(file.uses[before...]))
    }

    private func action(_ section: Section, _ named: Named<YAMLNode>) -> PlacedAction? {
        guard let kind = file.names.registry.action(named: "report") else { return nil }
        var values: [String: Arguments.Argument] = ["name": .text(named.name)]
        for parameter in kind.description.parameters {
            values[parameter.name.en] = argument(parameter, section) ?? values[parameter.name.en]
        }
        do {
            let action = try kind.make(Arguments(values, mark: named.place.mark))
            return PlacedAction(kind: kind.description.name.en, action: action, mark: named.place.mark)
        } catch {
            if !file.hasErrors { file.report(error) }
            return nil
        }
    }

    private func argument(_ parameter: Parameter, _ section: Section) -> Arguments.Argument? {
        switch (parameter.name.en, parameter.type) {
        case ("from", .choice(let terms)):
            section[ReportForm.from].flatMap { file.choice($0, of: terms) }.map { .choice($0.en) }
        case ("sections", .body):
            section[ReportForm.sections].flatMap(ReportReader(file: file).sections).map { .body($0) }
        case ("columns", .body): section[ReportForm.columns].flatMap(ReportReader(file: file).columns).map { .body($0) }
        case ("totals", .body): section[ReportForm.totals].flatMap(ReportReader(file: file).totals).map { .body($0) }
        case ("formats", .body): section[ReportForm.formats].flatMap(ReportReader(file: file).formats).map { .body($0) }
        case ("send", .body): section[ReportForm.send].flatMap(deliveries).map { .body($0) }
        default: nil
        }
    }
}

extension ReportBuilder {
    /// `[{ email: recepcao@example.com }, { call: tazi.report }]`
    private func deliveries(_ node: YAMLNode) -> TemplateValue? {
        guard let items = file.sequence(node) else { return nil }
        let deliveries = items.compactMap(delivery)
        return deliveries.count == items.count ? .list(deliveries) : nil
    }

    private func delivery(_ node: YAMLNode) -> TemplateValue? {
        guard let section = Section(node, as: SendForm.form, in: file) else { return nil }
        if let call = section[SendForm.call] {
            guard let name = file.name(call) else { return nil }
            file.use(.call, name, at: file.place(call))
            return .map([("call", .text(Template(text: name, mark: file.place(call).mark)))])
        }
        guard let node = section[SendForm.email] else { return nil }
        let items: [YAMLNode] = if case .sequence(let list) = node.kind { list } else { [node] }
        let addresses = items.compactMap { item in
            file.text(item).map { TemplateValue.text(Template(text: $0, mark: file.place(item).mark)) }
        }
        return addresses.count == items.count ? .map([("email", .list(addresses))]) : nil
    }
}
