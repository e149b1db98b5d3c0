import Core

/// A small clinic, a patient and an appointment that tests start from.
enum Sample {
    static let mark = SourceMark(file: "rules/digitaly/rules.yaml", line: 5, column: 9)
    static let now = Instant(milliseconds: 1_795_600_000_000)

    static let appointment = Appointment(
        id: "a1", externalID: "C-42", contact: "c1", patient: "Maria da Silva", professional: "Dra. Ana",
        specialty: "Cardiologia",
        at: CivilDateTime(secondNumber: now.seconds + 172_800), startsAt: now.adding(milliseconds: 172_800_000),
        status: .scheduled)

    static let contact = Contact(
        id: "c1", name: "Maria da Silva", identities: [Identity(.phone, "+5511987654321")], locale: "pt-BR")

    static var run: FlowRun {
        FlowRun(
            id: "v1", contact: "c1", startedAt: now, version: "1", flow: "confirmation", step: "ask",
            channel: "whatsapp", appointment: "a1")
    }

    static func program() -> Program {
        let cancel = ConnectorCall(
            name: "cancel", method: "POST",
            path: Template(
                pieces: [.text("/desmarcar/"), .field(field("appointment.external_id"), filters: [])], mark: mark),
            body: nil, destructive: true, timeoutMilliseconds: 20_000, attempts: 5, mark: mark)
        let tazi = Connector(name: "tazi", url: .literal("https://tazi.example"), token: nil, calls: ["cancel": cancel])
        return Program(
            version: "1",
            tenant: Tenant(
                id: "digitaly", name: "Clínica Digitaly", locale: "pt-BR", zone: .utc, calendar: .brazil,
                defaultChannel: "whatsapp", connectors: ["tazi": tazi]),
            flows: [:], rules: [])
    }

    static func field(_ name: String) -> FieldReference {
        FieldCatalog.find(name) ?? .member(.flow, name)
    }

    static func context(
        event kind: EventKind = .emitted(name: "sample", payload: .null), contact: Contact? = contact,
        run: FlowRun? = run, appointment: Appointment? = appointment
    ) -> ActionContext {
        let program = program()
        var scope = Scope(tenant: program.tenant, now: now)
        scope.contact = contact
        scope.run = run
        scope.appointment = appointment
        let event = Event(
            id: "e1", tenant: "digitaly", at: now, kind: kind, key: EventKey(source: "test", key: "1"))
        let state = State(contact: contact, run: run, appointments: appointment.map { [$0] } ?? [])
        return ActionContext(
            program: program, event: event, now: now, scripts: NoScripts(), state: state, scope: scope)
    }
}

extension Template {
    /// A text, its `{fields}` resolved as the language does.
    init(_ text: String) {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(.field(Sample.field(String(rest[rest.index(after: open)..<close])), filters: []))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.init(pieces: pieces, mark: Sample.mark)
    }
}

extension TemplateValue {
    static func word(_ text: String) -> TemplateValue { .text(Template(text)) }
}

extension ActionKind {
    /// Makes the action and performs it.
    static func perform(_ arguments: [String: Arguments.Argument], in context: ActionContext = Sample.context()) throws
        -> ActionContext
    {
        var context = context
        try make(Arguments(arguments, mark: Sample.mark)).perform(in: &context)
        return context
    }
}

extension ActionContext {
    var faults: [String] {
        trace.entries.compactMap { entry in
            if case .fault(let code, _, _) = entry { code } else { nil }
        }
    }
}
