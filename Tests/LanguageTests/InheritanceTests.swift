import Core
import Language
import Testing

/// What a clinic inherits from `_shared`.
struct InheritanceTests {
    private static let shared = """
        format: 1
        flow: confirmation
        parameters:
          hours: duration
          reminder: { type: duration, default: 12h, about: until the reminder }
          queue: queue
          word: { type: [come, go], default: come }
        on: appointment {parameter.hours} before
        send_between: 08:00-20:00
        steps:
          ask:
            say: "Do you {parameter.word}, {patient.first_name}?"
            wait: "{parameter.reminder}"
            answers: { confirm: -> done }
            silence: -> queue {parameter.queue}
          done: { say: Thanks }
        """
    private static let own = """
        format: 1
        flow: mine
        from: _shared/confirmation
        with: { hours: 48h, queue: reception }
        """

    private func load(_ own: String = own, shared: String = shared, _ further: (String, String)...) -> LoadResult {
        let files =
            [
                ("rules/clinic/tenant.yaml", Fixture.tenant + "\nqueues: [reception]\n"),
                ("flows/_shared/confirmation.yaml", shared), ("flows/clinic/mine.yaml", own),
            ] + further
        return Fixture.loader.load(files.map { TenantFile(path: $0.0, text: $0.1) })
    }

    private func codes(_ result: LoadResult) -> [String] {
        result.diagnostics.filter { $0.code != "template-missing" }
            .map { "\($0.mark.file.split(separator: "/")[1]) \($0.short) \($0.length)" }
    }

    @Test func `a flow is the shared one with the clinic's parameters, under the clinic's name`() throws {
        let program = try #require(load().program)
        let flow = try #require(program.flows["mine"])
        #expect(program.flows["confirmation"] == nil)
        #expect(flow.steps.map(\.name) == ["ask", "done"])
        #expect(flow.step("ask")?.question?.wait == .hours(12))
        #expect(flow.step("ask")?.question?.silence == .queue("reception"))
        #expect(flow.step("ask")?.say?.pieces.count == 3)
        #expect(flow.sendBetween != nil)
        guard case .appointment(let span, .before)? = program.rules.first(where: { $0.flow == "mine" })?.trigger else {
            Issue.record("not an appointment")
            return
        }
        #expect(span == .hours(48))
    }

    @Test func `texts, steps and what stands around them can be the clinic's own`() throws {
        let own =
            Self.own + """

                on: appointment 24h before
                texts: { ask: "Come?" }
                steps:
                  done: { say: Ok, go: -> more }
                  more: { say: More }
                """
        let result = load(own)
        #expect(codes(result).isEmpty)
        let flow = try #require(result.program?.flows["mine"])
        #expect(flow.steps.map(\.name) == ["ask", "done", "more"])
        #expect(flow.step("done")?.next == .step("more") && flow.step("done")?.mark.file == "flows/clinic/mine.yaml")
        let tenant = Tenant(id: "c", name: "C", locale: "pt-BR", zone: .utc, calendar: .brazil)
        #expect(flow.step("ask")?.say?.render(Scope(tenant: tenant, now: .epoch)) == "Come?")
        guard case .appointment(let span, _)? = result.program?.rules.first?.trigger else { return }
        #expect(span == .hours(24))
    }

    @Test func `what the clinic says wrong is told in its own file`() {
        func findings(_ with: String, _ more: String = "") -> [String] {
            codes(load(Self.own.replacing("{ hours: 48h, queue: reception }", with: with) + more))
        }
        #expect(findings("{ queue: reception }") == ["clinic missing-parameter 3:7 20"])
        #expect(findings("{ hours: 48x, queue: reception }") == ["clinic time-unknown-word 4:18 1"])
        #expect(
            findings("{ hours: 48h, queue: recepcion }") == [
                "_shared unknown-queue 15:14 26", "clinic unknown-queue 4:28 9",
            ])
        #expect(findings("{ hours: 48h, queue: reception, hour: 1 }") == ["clinic unknown-parameter 4:39 4"])
        #expect(findings("{ hours: 48h, queue: reception, word: com }") == ["clinic unknown-choice 4:45 3"])
        #expect(findings("{ hours: 48h, queue: reception }", "\ntexts: { aks: Oi }") == ["clinic unknown-text 5:10 3"])
    }

    @Test func `a file that is not there, and keys that need one`() {
        #expect(
            codes(load(Self.own.replacing("_shared/confirmation", with: "_shared/confirmatio"))).first
                == "clinic unknown-blueprint 3:7 19")
        let alone = "format: 1\nflow: mine\nwith: { hours: 1h }\nsteps: { a: { say: Oi } }\n"
        #expect(codes(load(alone)) == ["clinic missing-from 3:1 4"])
        let outside = "format: 1\nflow: mine\nparameters: { hours: duration }\nsteps: { a: { say: Oi } }\n"
        #expect(codes(load(outside)) == ["clinic parameters-outside-shared 3:1 10"])
    }

    @Test func `what is wrong in the shared file is told there, with every line that inherits it`() throws {
        let shared = Self.shared.replacing("{patient.first_name}", with: "{patient.frst}")
            .replacing("\"{parameter.reminder}\"", with: "\"{parameter.remindr}\"")
        let other = Self.own.replacing("flow: mine", with: "flow: other")
        let result = load(shared: shared, ("flows/clinic/other.yaml", other))
        let field = try #require(result.errors.first { $0.code == "unknown-field" })
        #expect(field.mark.file == "flows/_shared/confirmation.yaml" && field.mark.line == 12)
        #expect(field.related.map(\.mark.description) == ["flows/clinic/mine.yaml:3:7", "flows/clinic/other.yaml:3:7"])
        let parameter = try #require(result.errors.first { $0.code == "unknown-parameter" })
        #expect(parameter.mark.line == 13 && parameter.mark.column == 13 && parameter.length == 17)
        #expect(parameter.advice?.en == "did you mean `reminder`?")
    }

    @Test func `a shared file that nobody inherits disturbs nobody, unless its parameters are wrong`() {
        let alone = "format: 1\nflow: other\nsteps: { a: { say: Oi } }\n"
        #expect(codes(load(alone)).isEmpty)
        let wrong = Self.shared.replacing("default: 12h", with: "default: 12z")
        #expect(codes(load(alone, shared: wrong)) == ["_shared time-unknown-word 5:42 1"])
        let unknown = Self.shared.replacing("hours: duration", with: "hours: durtion")
        #expect(codes(load(alone, shared: unknown)) == ["_shared unknown-type 4:10 7"])
    }

    @Test func `a shared file does not inherit from another`() {
        let second = "format: 1\nflow: second\nfrom: _shared/confirmation\nwith: { hours: 1h, queue: reception }\n"
        #expect(codes(load(Self.own, ("flows/_shared/second.yaml", second))) == ["_shared shared-inherits 3:1 4"])
    }

    @Test func `rules are inherited as a pack, each replaced by one of its name`() throws {
        let pack = """
            formato: 1
            parametros: { vezes: { tipo: numero, padrao: 3 } }
            regras:
              falhas:
                quando: recibo falhou
                se: { mensagem.tentativas: ">= {parametro.vezes}" }
                faca: [{ anote: "{recibo.motivo}" }]
              lidas: { quando: recibo lida, faca: [{ anote: lida }] }
            interrupcoes:
              gente: { palavras: [falar com alguém], va_para: fila reception }
            """
        let own = """
            format: 1
            from: _shared/falhas
            with: { vezes: 5 }
            rules:
              lidas: { on: receipt read, do: [{ note: read }] }
            """
        let result = load(Self.own, ("rules/_shared/falhas.yaml", pack), ("rules/clinic/failures.yaml", own))
        #expect(codes(result).isEmpty)
        let program = try #require(result.program)
        let rules = program.rules.filter { $0.flow == nil }
        #expect(rules.map(\.name).sorted() == ["falhas", "lidas"])
        #expect(rules.first { $0.name == "lidas" }?.mark.file == "rules/clinic/failures.yaml")
        guard case .compare(_, .atLeast(5), _)? = rules.first(where: { $0.name == "falhas" })?.when else {
            Issue.record("another condition")
            return
        }
        #expect(program.interrupts.map(\.name) == ["gente"])
        let without = load(Self.own, ("rules/_shared/falhas.yaml", pack))
        #expect(without.program?.rules.filter { $0.flow == nil }.isEmpty == true)
    }

    @Test func `a shared translation goes with what is inherited`() throws {
        let english = """
            format: 1
            translates: confirmation
            locale: en
            texts: { ask: "Coming?", done: Thank you }
            """
        let result = load(Self.own, ("flows/_shared/confirmation.en.yaml", english))
        #expect(codes(result).isEmpty)
        #expect(result.program?.flows["mine"]?.step("ask")?.say?.translations["en"] != nil)
        #expect(
            codes(
                load(
                    "format: 1\nflow: other\nsteps: { a: { say: Oi } }\n",
                    ("flows/_shared/confirmation.en.yaml", english))
            ).isEmpty)
    }

    @Test func `a shared file is formatted, and not turned into the other spelling`() {
        let file = TenantFile(path: "flows/_shared/confirmation.yaml", text: Self.shared)
        #expect(Fixture.loader.format(file).bytes != nil)
        #expect(Fixture.loader.format(file, to: .pt).bytes == nil)
    }
}
