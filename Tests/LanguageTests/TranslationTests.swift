import Core
import Language
import Testing

/// Files with the texts of a flow in another language.
struct TranslationTests {
    private static let flow = """
        format: 1
        flow: main
        steps:
          ask:
            say: Você vem em {appointment.date}?
            wait: 2h
            answers:
              confirm: { say: "Ótimo, {patient.first_name}!", go: -> end }
              parking: { words: [estacionamento], say: No subsolo., again: yes }
            silence: -> end
            unclear: { times: 1, say: "1 ou 2?", then: -> menu }
          menu:
            say: Escolha
            options: { 1: "Vendas -> end", 2: { label: Suporte, say: "Já vamos.", go: -> end } }
            wait: 1h
            silence: -> end
        """

    private func load(_ translation: String) -> LoadResult {
        Fixture.load((Fixture.flowPath, Self.flow), ("flows/clinic/main.en.yaml", translation))
    }

    private func findings(_ translation: String) -> [String] {
        load(translation).diagnostics.map { "\($0.severity) \($0.mark.file.suffix(12)) \($0.short) \($0.length)" }
    }

    private static let whole = """
        format: 1
        translates: main
        locale: en
        texts:
          ask: Are you coming on {appointment.date}?
          ask.confirm: Great, {patient.first_name}!
          ask.parking: { say: In the basement., words: [parking] }
          ask.unclear: 1 or 2?
          menu: Choose
          menu.1: Sales
          menu.2: Support
          menu.2.say: We are coming.
        """

    @Test func `a whole translation is in every text, and its words are understood`() throws {
        #expect(findings(Self.whole).isEmpty)
        let flow = try #require(load(Self.whole).program?.flows["main"])
        let question = try #require(flow.step("ask")?.question)
        let tenant = Tenant(id: "clinic", name: "C", locale: "pt-BR", zone: .utc, calendar: .brazil)
        var scope = Scope(tenant: tenant, now: .epoch)
        scope.contact = Contact(id: "c", name: "Ana", identities: [], locale: "en-GB")
        #expect(question.answers.map { $0.say?.render(scope) } == ["Great, Ana!", "In the basement."])
        #expect(question.answers[1].words.map(\.text) == ["estacionamento", "parking"])
        #expect(question.unclear?.say?.render(scope) == "1 or 2?")
        let menu = try #require(flow.step("menu"))
        #expect(menu.options.map { $0.label(for: "en") } == ["Sales", "Support"])
        #expect(menu.options.map { $0.label(for: "es") } == ["Vendas", "Suporte"])
        #expect(menu.question?.answers[1].say?.render(scope) == "We are coming.")
        scope.contact?.locale = "es"
        #expect(menu.say?.render(scope) == "Escolha")
    }

    @Test func `a text that is missing is a warning at the text, naming the file it is missing in`() throws {
        let result = load(
            Self.whole.replacing("  ask.unclear: 1 or 2?\n", with: "").replacing("  menu.1: Sales\n", with: ""))
        #expect(
            result.diagnostics.map { "\($0.severity) \($0.short)" } == [
                "warning missing-translation 11:31", "warning missing-translation 14:16",
            ])
        let finding = try #require(result.diagnostics.first)
        #expect(finding.mark.file == Fixture.flowPath)
        #expect(finding.related.map(\.mark.file) == ["flows/clinic/main.en.yaml"])
        #expect(finding.advice?.en == "add `ask.unclear: …` to flows/clinic/main.en.yaml")
    }

    @Test func `a key that no text has any more is an error with what was meant`() {
        let stale = Self.whole.replacing("ask.parking:", with: "ask.parkin:")
        #expect(load(stale).errors.map(\.short) == ["unknown-text 7:3"])
        #expect(load(stale).errors.first?.advice?.en == "did you mean `ask.parking`?")
    }

    @Test func `fields, limits, languages and flows are checked as in the flow itself`() {
        #expect(
            findings(Self.whole.replacing("{patient.first_name}", with: "{patient.frst_name}")).first?.hasSuffix(
                "unknown-field 6:24 17") == true)
        let long = String(repeating: "x", count: 1700)
        #expect(findings(Self.whole.replacing("Choose", with: long)) == ["error main.en.yaml text-too-long 9:9 1700"])
        #expect(
            findings(Self.whole.replacing("locale: en", with: "locale: xx")).first
                == "error main.en.yaml unknown-locale 3:9 2")
        #expect(
            findings(Self.whole.replacing("translates: main", with: "translates: mian")).first
                == "error main.en.yaml unknown-flow 2:13 4")
    }

    @Test func `two translations into one language are one too many`() {
        let result = Fixture.load(
            (Fixture.flowPath, Self.flow), ("flows/clinic/main.a.yaml", Self.whole),
            ("flows/clinic/main.b.yaml", Self.whole))
        #expect(result.errors.map(\.short) == ["duplicate 2:13"])
    }

    @Test func `interrupts are translated by their names, and Portuguese files use Portuguese words`() throws {
        let translation = """
            formato: 1
            traduz: interrupcoes
            idioma: en
            textos: { leave: { diga: "You will get no more messages.", palavras: [leave me alone] } }
            """
        let interrupts = """
            format: 1
            interrupts:
              leave: { words: [sair], say: "Não enviaremos mais.", go: queue reception }
            """
        let result = Fixture.load(("flows/clinic/i.yaml", interrupts), ("flows/clinic/i.en.yaml", translation))
        #expect(result.diagnostics.isEmpty)
        let interrupt = try #require(result.program?.interrupts.first)
        #expect(interrupt.words.map(\.text) == ["sair", "leave me alone"])
        #expect(interrupt.say?.translations.keys.sorted() == ["en"])
    }
}
