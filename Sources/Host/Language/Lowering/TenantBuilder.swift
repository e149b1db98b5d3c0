import Core
import YAML

/// Makes the tenant of its file, and says what it defines.
struct TenantBuilder {
    let section: Section
    let folder: String

    private var file: FileContext { section.file }

    /// Tells the other files what may be named; before any of them is read.
    func define(in names: SymbolTable) {
        names.channels = Set(section[TenantForm.channels]?.map(\.name) ?? [])
        names.hours = Set(section[TenantForm.hours]?.map(\.name) ?? [])
        names.queues = section[TenantForm.queues].map { Set($0.map(\.name)) }
        names.templates = section[TenantForm.templates].map { Set($0.map(\.name)) }
        for connector in section[TenantForm.connectors] ?? [] {
            let calls = ConnectorBuilder(file: file).calls(connector)
            names.calls[connector.name] = calls.all
            names.destructiveCalls.formUnion(calls.destructive.map { "\(connector.name).\($0)" })
        }
    }

    func build() -> Tenant? {
        checkName()
        let channels = section[TenantForm.channels]?.compactMap { ChannelBuilder(file: file).build($0) } ?? []
        let connectors = section[TenantForm.connectors]?.compactMap { ConnectorBuilder(file: file).build($0) } ?? []
        let templates = self.templates()
        let hours = self.hours()
        let calendar = self.calendar()
        let reading = section[TenantForm.reading].map { ReadingBuilder(section: $0).build() } ?? .standard
        let name = section[TenantForm.name]
        let locale = self.locale()
        let zone = section[TenantForm.timezone]
        let imports = ImportBuilder(section: section[TenantForm.imports], locale: locale ?? "").build()
        guard let name, let zone, let locale else { return nil }
        return Tenant(
            id: TenantID(folder), name: name, locale: locale, zone: zone, calendar: calendar,
            channels: table(channels, by: \.name), defaultChannel: channels.first?.name, hours: hours,
            connectors: table(connectors, by: \.name), templates: table(templates, by: \.name), reading: reading,
            imports: imports)
    }

    private func checkName() {
        guard let node = section[TenantForm.tenant], let name = file.name(node), name != folder else { return }
        file.report(.tenantFolder(name, folder: folder, at: file.place(node)))
    }

    private func locale() -> String? {
        guard section.has(TenantForm.locale) else { return "pt-BR" }
        guard let locale = section[TenantForm.locale] else { return nil }
        return file.locale(locale, at: section.valuePlace(TenantForm.locale))
    }

    private func calendar() -> BusinessCalendar {
        guard let section = section[TenantForm.calendar] else { return .brazil }
        return BusinessCalendar(
            workdays: section[CalendarForm.workdays] ?? .mondayToFriday,
            closed: section[CalendarForm.closed].map { file.closedDays($0) } ?? ClosedDays(holidays: [.brazil]))
    }

    private func hours() -> [String: OpeningHours] {
        let all = section[TenantForm.hours] ?? []
        let built = all.compactMap { named in HoursBuilder(file: file).build(named.value).map { (named.name, $0) } }
        return Dictionary(built, uniquingKeysWith: { first, _ in first })
    }

    private func templates() -> [MessageTemplate] {
        (section[TenantForm.templates] ?? []).compactMap { named in
            guard let section = Section(named.value, as: TemplateForm.form, in: file, named: named.place) else {
                return nil
            }
            return MessageTemplate(
                name: named.name, id: section[TemplateForm.id] ?? .literal(named.name),
                variables: section[TemplateForm.variables].map(variables) ?? [])
        }
    }

    private func variables(_ node: YAMLNode) -> [Template] {
        let items: [YAMLNode] = if case .sequence(let list) = node.kind { list } else { [node] }
        return items.compactMap(file.template)
    }

    private func table<Item>(_ items: [Item], by name: KeyPath<Item, String>) -> [String: Item] {
        Dictionary(items.map { ($0[keyPath: name], $0) }, uniquingKeysWith: { first, _ in first })
    }
}
