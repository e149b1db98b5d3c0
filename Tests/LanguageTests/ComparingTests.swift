import Core
import Language
import Testing

/// What is said about an edit.
struct ComparingTests {
    private static let flow = """
        format: 1
        flow: main
        on: message
        steps:
          ask:
            say: "Você vem? 1 - Confirmo, 2 - Não poderei ir"
            wait: 12h
            answers:
              confirm: -> done
              cancel: -> queue reception
              parking: { words: [estacionamento], say: "No subsolo.", again: yes }
            silence: -> reminder
          reminder: { say: "Ainda esperamos.", repeat: ask, wait: 6h, silence: -> end no-reply }
          done: { say: "Combinado, {patient.first_name}!" }
        """
    private static let rules = """
        format: 1
        rules:
          tell:
            on: receipt failed
            when: { message.attempts: ">= 3" }
            do: [{ queue: reception }]
        """

    private func contents(_ files: [(path: String, text: String)]) -> FolderContents {
        FolderContents(
            tenant: "clinic",
            files: ([(Fixture.tenantPath, Fixture.tenant)] + files).map { TenantFile(path: $0.path, text: $0.text) })
    }

    private func changes(_ old: String, _ new: String, in path: String = Fixture.flowPath) throws -> [VersionChange] {
        let before = [(Fixture.flowPath, Self.flow), ("rules/clinic/rules.yaml", Self.rules)]
        let text = try #require(before.first { $0.0 == path }?.1)
        #expect(text.contains(old))
        let after = before.map { $0.0 == path ? ($0.0, text.replacing(old, with: new)) : $0 }
        let (one, two) = (contents(before), contents(after))
        let first = Fixture.loader.load(one, version: "a")
        let second = Fixture.loader.load(two, version: "b")
        let complaints = (first.errors + second.errors).map { "\($0.mark) \($0.message.en)" }
        return VersionComparison(
            try #require(first.program, "\(complaints)"), one, try #require(second.program, "\(complaints)"), two
        ).changes
    }

    @Test(
        arguments: [
            (
                "wait: 12h", "wait: 6h", "main.ask", "`reminder` vem depois de 6h sem resposta (antes: 12h)",
                "`reminder` moved from 12h to 6h without an answer"
            ),
            (
                "wait: 6h", "wait: 90m", "main.reminder", "espera a resposta por: 1h30min (antes: 6h)",
                "waits for the answer for: 1h30m (before: 6h)"
            ),
            (
                "Combinado, {patient.first_name}!", "Até lá!", "main.done",
                "diz: “Até lá!” (antes: “Combinado, {patient.first_name}!”)",
                "says: “Até lá!” (before: “Combinado, {patient.first_name}!”)"
            ),
            (
                "cancel: -> queue reception", "cancel: -> done", "main.ask",
                "a resposta `cancel`: -> done (antes: -> fila reception)",
                "the answer `cancel`: -> done (before: -> queue reception)"
            ),
            (
                "[estacionamento]", "[garagem]", "main.ask", "`parking` entende também “garagem”",
                "`parking` also understands “garagem”"
            ),
            (
                "      cancel: -> queue reception\n", "", "main.ask", "a resposta `cancel` saiu",
                "the answer `cancel` is gone"
            ),
            (
                "silence: -> end no-reply", "silence: -> queue reception", "main.reminder",
                "sem resposta: -> fila reception (antes: -> fim no-reply)",
                "without an answer: -> queue reception (before: -> end no-reply)"
            ),
            (
                "on: message", "on: appointment 48h before", "main",
                "começa: 48h antes da consulta (antes: quando o paciente escreve)",
                "starts: 48h before the appointment (before: when the patient writes)"
            ),
        ])
    func `an edit is told in words`(_ old: String, _ new: String, _ subject: String, _ pt: String, _ en: String) throws
    {
        let found = try changes(old, new)
        #expect(found.contains { $0.subject == subject && $0.words == LocalizedText(pt: pt, en: en) }, "\(found)")
    }

    @Test func `a rule is told by its name, with the lines that changed`() throws {
        let found = try changes("\">= 3\"", "\">= 5\"", in: "rules/clinic/rules.yaml")
        #expect(found.map(\.subject) == ["rules.tell"])
        #expect(
            found.first?.lines == ["- when: { message.attempts: \">= 3\" }", "+ when: { message.attempts: \">= 5\" }"])
    }

    @Test func `a comment is no change`() throws {
        let found = try changes("on: receipt failed", "on: receipt failed     # daqui", in: "rules/clinic/rules.yaml")
        #expect(found.count == 1, "the line is shown, since nobody can know that it means nothing")
        #expect(try changes("steps:\n", "# os passos\nsteps:\n").isEmpty)
    }

    @Test func `nothing that changed is left out, whatever it is`() throws {
        for (old, new) in [
            ("say: \"No subsolo.\"", "say: \"Na rua.\""), ("repeat: ask, ", "repeat: ask, template: t, "),
            ("silence: -> reminder", "silence: -> end no-reply"),
        ] where (try? changes(old, new)) != nil {
            #expect(try !changes(old, new).isEmpty, "\(new)")
        }
    }
}
