import Core
import Engine
import Language
import Testing

/// Conversations in the contact's language.
@Suite struct TranslationTests {
    private static let flow = """
        flow: main
        steps:
          ask:
            say: Você vem em {appointment.date}, às {appointment.time}?
            wait: 2h
            answers: { confirm: -> end, other: { words: [talvez], go: -> menu } }
            silence: -> end
          menu: { say: Escolha, options: { 1: "Vendas -> end sold", 2: "Suporte -> end helped" }, wait: 1h, silence: -> end }
        """
    private static let english = """
        translates: main
        locale: en
        texts:
          ask: Are you coming on {appointment.date} at {appointment.time}?
          menu: Choose
          menu.1: Sales
          menu.2: Support
        """

    private func play(_ locale: String) throws -> Rehearsal {
        let engine = try Clinic(Self.flow, Self.english).engine
        let now = try #require(CivilDateTime("2026-11-23 10:00"))
        let at = try #require(CivilDateTime("2026-11-25 15:00"))
        let sample = SampleAppointment(patient: "Ann", at: at, professional: "", specialty: "")
        var play = Rehearsal.of(
            engine, at: engine.program.tenant.zone.instant(now), appointment: sample, locale: locale)
        play.start(flow: "main")
        return play
    }

    @Test func `a contact reads texts, dates and menus in their language`() throws {
        var play = try play("en-US")
        #expect(play.said.last?.hasPrefix("Are you coming on Wednesday") == true)
        play.receive("talvez")
        #expect(play.said.last == "Choose\n1 - Sales\n2 - Support")
        play.receive("support")
        #expect(play.state.run?.outcome == "helped")
    }

    @Test func `who has another language or none reads the clinic's`() throws {
        #expect(try play("").said.last?.hasPrefix("Você vem em quarta-feira") == true)
        #expect(try play("es").said.last?.hasPrefix("Você vem em miércoles") == true)
    }

    @Test func `a flow may give the contact a language`() throws {
        let asking = """
            flow: main
            steps:
              which: { say: "Language?", wait: 1h, answers: { english: { words: [english], do: [{ set: { contact.locale: en } }], go: -> hello } }, silence: -> end }
              hello: { say: "Olá!" }
            """
        let texts = """
            translates: main
            locale: en
            texts: { which: "Language?", hello: "Hello!" }
            """
        var play = try Clinic(asking, texts).rehearsal()
        play.start(flow: "main")
        play.receive("english")
        #expect(play.said.last == "Hello!")
        #expect(play.state.contact?.locale == "en")
    }
}
