import Core
import YAML

/// Makes of a report the rule that has it made: its `on`, and the registry's `report` with what it lists.
struct ReportBuilder {
    let file: FileContext

    static let formats = ["json", "csv", "pdf", "xlsx", "text"]

    func build(_ named: Named<YAMLNode>) -> RuleDraft? {
        guard let section = Section(named.value, as: ReportForm.form, in: file, named: named.place) else { return nil }
        let before = file.uses.count
        checkFormats(section)
        checkSend(section)
        reportUnused(section)
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

    /// What a report has no use of yet.
    private func reportUnused(_ section: Section) {
        if section.has(ReportForm.formats) {
            file.report(.notYet(ReportForm.formats.name, file, at: section.place(ReportForm.formats)))
        }
        if section.has(ReportForm.send) {
            file.report(.notYet(ReportForm.send.name, file, at: section.place(ReportForm.send)))
        }
    }

    private func checkFormats(_ section: Section) {
        for format in section[ReportForm.formats] ?? [] where !Self.formats.contains(format.text) {
            let place = Place(format.mark, length: format.text.unicodeScalars.count)
            file.report(
                .unknown(
                    "format", LocalizedText(pt: "o formato", en: "format"), format.text, among: Self.formats, at: place)
            )
        }
    }

    /// `[{ email: recepcao@example.com }, { call: tazi.report }]`
    private func checkSend(_ section: Section) {
        guard let node = section[ReportForm.send], let items = file.sequence(node) else { return }
        for item in items {
            guard let section = Section(item, as: SendForm.form, in: file) else { continue }
            _ = section[SendForm.email]
            guard let call = section[SendForm.call], let name = file.name(call) else { continue }
            file.use(.call, name, at: file.place(call))
        }
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
        default: nil
        }
    }
}

/// One who gets a report.
enum SendForm {
    static let email = Key<String>(
        Term("email", pt: "email"), .text, pt: "um endereço de e-mail", en: "an e-mail address")
    static let call = Key<YAMLNode>(
        Term("call", pt: "chame"), .raw(.name), pt: "uma chamada a outro sistema", en: "a call to another system")

    static let form = Form(
        LocalizedText(pt: "enviar", en: "send"), LocalizedText(pt: "para quem vai", en: "who gets it"),
        [email.field, call.field])
}
