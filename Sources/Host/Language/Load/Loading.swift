import Core
import YAML

/// One load: every file is read, then what they define is gathered, then what they refer to is looked up, then the
/// whole is checked.
struct Loading {
    private let names: SymbolTable
    private let folder: String
    let files: [FileContext]
    private let documents: [Document]
    private let scripts: [(script: Script, file: FileContext)]
    private let unread: [Diagnostic]
    private let inheritance: Inheritance

    init(_ contents: FolderContents, names: SymbolTable, takingNotes: Bool = false) {
        let files = contents.files.sorted { $0.path < $1.path }
        unread = contents.diagnostics
        self.names = names
        folder = contents.tenant
        var contexts: [FileContext] = []
        var documents: [Document] = []
        var scripts: [(script: Script, file: FileContext)] = []
        for file in files {
            let context = FileContext(file, names: names, takingNotes: takingNotes)
            contexts.append(context)
            if file.isScript {
                if let script = ScriptFile(file).read(in: context) { scripts.append((script, context)) }
            } else if let document = YAMLFile(file).read(in: context) {
                documents.append(document)
            }
        }
        self.files = contexts
        self.documents = documents
        self.scripts = scripts
        inheritance = Inheritance(documents)
    }

    func run(version: VersionID) -> LoadResult {
        let tenantDocument = tenantDocument()
        let builder = tenantDocument.map { TenantBuilder(section: $0.section, folder: folder) }
        let flows = define(builder)
        let tenant = builder?.build()
        HolidaysBuilder(documents: documents(.holidays)).checkUse(in: names)
        let drafts = flows.map { $0.builder.build($0.name) }
        let packs = documents(.rules).filter { !$0.file.isBlueprint }.map { ($0, inheritance.inherited(by: $0)) }
        let rules = packs.flatMap(rules)
        var interrupts = interrupts(
            [tenantDocument].compactMap { $0 } + packs.flatMap { [$0, $1?.document].compactMap { $0 } })
        for translation in translations where translation.isOfInterrupts { translation.apply(to: &interrupts) }
        let tests = documents(.test).compactMap { TestBuilder(document: $0).build() }
        let replies = documents(.replies).flatMap { RepliesBuilder(document: $0).build() }
        let loaded = LoadedTenant(tenant: tenant, flows: drafts, rules: rules, interrupts: interrupts, names: names)
        for check in TenantChecks.all { check.run(loaded) }
        checkTranslations()
        if isWhole { ScriptRequires(scripts, folder: folder).check() }
        NameBytes(scripts).check()
        let diagnostics = diagnostics(hasTenant: tenantDocument != nil)
        guard let tenant, !diagnostics.contains(where: { $0.severity == .error }) else {
            return LoadResult(program: nil, diagnostics: diagnostics)
        }
        let program = Program(
            version: version, tenant: tenant,
            flows: Dictionary(drafts.map { ($0.flow.name, $0.flow) }, uniquingKeysWith: { first, _ in first }),
            rules: RuleOrder.sorted(rules.map(\.rule) + drafts.compactMap(\.rule)),
            interrupts: interrupts.map(\.interrupt), scripts: scripts.map(\.script) + files.flatMap(\.scripts),
            tests: tests,
            replies: replies)
        return LoadResult(program: program, diagnostics: diagnostics)
    }

    private func documents(_ kind: Document.Kind) -> [Document] { documents.filter { $0.kind == kind } }

    /// The one file that says what the tenant is.
    private func tenantDocument() -> Document? {
        let all = documents(.tenant)
        for other in all.dropFirst() {
            guard let first = all.first else { break }
            let place = other.section.place(TenantForm.tenant)
            let mark = first.section.place(TenantForm.tenant).mark
            other.file.report(
                .duplicate(LocalizedText(pt: "a clínica", en: "a tenant"), folder, at: place, first: mark))
        }
        if all.isEmpty { names.knowsTenant = false }
        return all.first
    }

    /// Gathers what the files define.
    private func define(_ tenant: TenantBuilder?) -> [(builder: FlowBuilder, name: String)] {
        if !isWhole {
            names.knowsFlows = false
            names.knowsHolidays = false
        }
        tenant?.define(in: names)
        HolidaysBuilder(documents: documents(.holidays)).define(in: names)
        for (script, _) in scripts { ScriptNames(script).define(in: names) }
        // The tenant's own flows come before the shared ones, which they replace.
        let own = documents(.flow).filter { !$0.file.isShared }
        let shared = documents(.flow).filter(\.file.isShared)
        return (own + shared.filter { !isReplaced($0, by: own) && !$0.file.isBlueprint }).compactMap { document in
            var builder = FlowBuilder(document: document)
            builder.base = inheritance.inherited(by: document)
            guard let name = builder.define(in: names) else { return nil }
            let inherited = builder.base?.document?.section[FlowForm.flow]
            builder.translations = translations.filter { translation in
                let isShared = translation.document.file.isShared
                return translation.flow == name && isShared == document.file.isShared
                    || translation.flow == name && !isShared
                    || isShared && inherited != nil && translation.flow == inherited
            }
            return (builder, name)
        }
    }

    private var translations: [Translation] { documents(.translation).map { Translation(document: $0) } }

    /// Translations of flows that are not there, and of one flow in one language twice.
    private func checkTranslations() {
        var seen: [String: SourceMark] = [:]
        for translation in translations {
            let file = translation.document.file
            if !isWhole || !names.knowsFlows { translation.readOnly() }
            let isOfShared =
                file.isShared && documents(.flow).contains { $0.section[FlowForm.flow] == translation.flow }
            if let flow = translation.flow, names.knowsFlows, names.flows[flow] == nil, !isOfShared {
                let what = LocalizedText(pt: "o fluxo", en: "flow")
                file.report(.unknown("flow", what, flow, among: names.flows.keys, at: translation.place))
            }
            guard let locale = translation.locale else { continue }
            let name = "\(translation.flow ?? "interrupts") (\(locale))" + (file.isShared ? " _shared" : "")
            if let first = seen[name] {
                let what = LocalizedText(pt: "uma tradução de", en: "a translation of")
                file.report(.duplicate(what, name, at: translation.place, first: first))
            }
            seen[name] = seen[name] ?? translation.place.mark
        }
    }

    /// Whether every file was read from beginning to end.
    private var isWhole: Bool { unread.isEmpty && files.allSatisfy(\.isReadable) }

    private func isReplaced(_ shared: Document, by own: [Document]) -> Bool {
        let name = shared.section[FlowForm.flow]
        return own.contains { $0.section[FlowForm.flow] == name }
    }

    /// The rules and reports of a file, and those it inherits and does not replace. Shared ones are read, but do
    /// nothing where nobody inherits them.
    private func rules(_ document: Document, _ base: Inherited?) -> [RuleDraft] {
        for use in base?.uses ?? [] { document.file.use(use.thing, use.name, at: use.place) }
        let own = rules(of: document)
        guard let inherited = base?.document.map(rules(of:)) else { return document.file.isShared ? [] : own }
        return inherited.filter { rule in !own.contains { $0.rule.name == rule.rule.name } } + own
    }

    private func rules(of document: Document) -> [RuleDraft] {
        let rules = document.section[RulesForm.rules]?.compactMap(RuleBuilder(file: document.file).build) ?? []
        let reports = document.section[RulesForm.reports]?.compactMap(ReportBuilder(file: document.file).build) ?? []
        return rules + reports
    }

    private func interrupts(_ documents: [Document]) -> [InterruptDraft] {
        documents.filter { !$0.file.isShared || $0.file.inheritedAt != nil }.flatMap { document in
            (document.section[TenantForm.interrupts] ?? []).compactMap(InterruptBuilder(file: document.file).build)
        }
    }

    private func diagnostics(hasTenant: Bool) -> [Diagnostic] {
        var all = (unread + (files + inheritance.contexts).flatMap { Suppressions($0).apply() }).merged()
        if !hasTenant, isWhole { all.append(.tenantMissing(folder)) }
        return all.sorted { ($0.mark, $0.code) < ($1.mark, $1.code) }
    }
}

extension [Diagnostic] {
    /// What was found in a file and again where it is inherited, once, with all places that explain it.
    fileprivate func merged() -> [Diagnostic] {
        var places: [String: Int] = [:]
        return reduce(into: []) { merged, found in
            let key = "\(found.mark) \(found.code)"
            guard let place = places[key] else {
                places[key] = merged.count
                merged.append(found)
                return
            }
            let first = merged[place]
            let related = first.related + found.related.filter { !first.related.contains($0) }
            merged[place] = Diagnostic(
                first.code, first.severity, at: first.mark, length: first.length, first.message, advice: first.advice,
                related: related)
        }
    }
}

/// The order in which rules are tried: priority, then file and line.
enum RuleOrder {
    static func sorted(_ rules: [Rule]) -> [Rule] {
        rules.sorted { $0.priority == $1.priority ? $0.mark < $1.mark : $0.priority > $1.priority }
    }
}
