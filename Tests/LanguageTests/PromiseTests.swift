import Core
import Language
import Testing

/// The promises of the language, one by one.
struct PromiseTests {
    @Test(arguments: ["sim", "no", "on", "12:00", "010", "1", "~", "null", "1e3", "0x1F", "2026-11-25", "yes"])
    func `a text is what was typed`(text: String) throws {
        let result = Fixture.load(flow: "  a:\n    say: \(text)\n")
        let say = try #require(result.program?.flows["main"]?.step("a")?.say)
        guard case .text(text) = say.pieces.first, say.pieces.count == 1 else {
            Issue.record("\(say.pieces)")
            return
        }
    }

    @Test(arguments: [("yes", true), ("no", false), ("true", true), ("false", false), ("sim", true), ("não", false)])
    func `yes and no mean something only where the schema asks for them`(word: String, value: Bool) throws {
        let tenant = Fixture.tenant.replacing("destructive: yes", with: "destructive: \(word)")
        let program = try #require(Fixture.load((Fixture.tenantPath, tenant)).program)
        #expect(program.tenant.connectors["tazi"]?.calls["cancel"]?.destructive == value)
    }

    @Test func `one bad file never hides the next`() {
        let result = Fixture.load(
            ("flows/clinic/a.yaml", "format: 1\nflow: a\nsteps:\n  a:\n    say: \"\n"),
            ("flows/clinic/b.yaml", "format: 1\nflow: b\nsteps:\n  a:\n    sya: Oi\n"),
            ("flows/clinic/c.yaml", "format: 1\nflow: c\nsteps:\n  a:\n    go: -> flow a\n"),
            ("rules/clinic/d.yaml", "format: 1\nrules:\n  x:\n    on: mesage\n    do: [{ start: b }]\n"))
        #expect(
            result.diagnostics.map { "\($0.mark.file) \($0.code)" } == [
                "flows/clinic/a.yaml syntax", "flows/clinic/b.yaml unknown-key", "rules/clinic/d.yaml unknown-kind",
            ])
        #expect(result.program == nil)
    }

    @Test func `a broken tenant file does not blame the flows`() {
        let result = Fixture.load(
            (Fixture.tenantPath, "format: 1\ntenant: \"clinic\nname: x\n"),
            (Fixture.flowPath, "format: 1\nflow: main\nsteps:\n  a: { call: tazi.find, failed: -> nowhere }\n"))
        #expect(result.diagnostics.map(\.code) == ["unknown-step", "syntax"])
    }

    @Test func `a missing tenant file is said once`() {
        let result = Fixture.loader.load([
            TenantFile(path: "flows/clinic/a.yaml", text: Fixture.otherFlow)
        ])
        #expect(result.diagnostics.map { "\($0.mark) \($0.code)" } == ["rules/clinic/tenant.yaml:1:1 tenant-missing"])
    }

    @Test func `findings come in the order of files and lines, whatever order the files came in`() throws {
        let files = try Fixture.example("digitaly").map { file in
            TenantFile(
                path: file.path,
                bytes: Array(
                    String(decoding: file.bytes, as: UTF8.self)
                        .replacing("reception", with: "receptionn").replacing("say:", with: "syy:").utf8))
        }
        let result = Fixture.loader.load(files)
        #expect(result.diagnostics.count > 5)
        #expect(result.diagnostics.map(\.mark) == result.diagnostics.map(\.mark).sorted())
        #expect(Fixture.loader.load(files.reversed()).diagnostics == result.diagnostics)
    }

    @Test func `a reason silences a lint on its line, and nothing silences a fault`() {
        let orphan = "  a: { say: Oi }\n  orphan: # allow unreachable-step: started by hand\n    say: Olá\n"
        #expect(Fixture.load(flow: orphan).diagnostics.isEmpty)
        let above = "  a: { say: Oi }\n  # permita unreachable-step: começa à mão\n  orphan:\n    say: Olá\n"
        #expect(Fixture.load(flow: above).diagnostics.isEmpty)
        let fault = "  a: { sya: Oi } # allow unknown-key: I like it\n"
        #expect(Fixture.load(flow: fault).diagnostics.map(\.code) == ["unknown-key"])
    }

    @Test func `a destructive call needs somebody to agree, or time to object`() {
        let calls = "  cancel: { call: tazi.cancel, failed: -> queue q }\n"
        let asked = "  ask: { say: \"?\", wait: 1h, answers: { yes: -> cancel, no: -> end }, silence: -> end }\n"
        let grace = "  ask: { say: \"!\", wait: 1h, answers: { no: -> end }, silence: -> cancel }\n"
        let menu =
            "  ask: { say: \"?\", wait: 1h, options: { 1: \"Sim, cancelar -> cancel\", 2: \"Não -> end\" }, silence: -> end }\n"
        for guarded in [asked, grace, menu] {
            #expect(Fixture.load(flow: guarded + calls).diagnostics.isEmpty)
        }
        let unclear =
            "  ask: { say: \"?\", wait: 1h, answers: { no: -> end }, unclear: { then: -> cancel }, silence: -> end }\n"
        #expect(Fixture.load(flow: unclear + calls).diagnostics.map(\.code) == ["destructive-unguarded"])
        let other = ("flows/clinic/o.yaml", "format: 1\nflow: leave\nsteps:\n" + calls)
        let started = ("rules/clinic/r.yaml", "format: 1\nrules:\n  x: { on: message, do: [{ start: leave }] }\n")
        let main = (
            Fixture.flowPath, "format: 1\nflow: main\nsteps:\n" + asked.replacing("-> cancel", with: "-> flow leave")
        )
        #expect(Fixture.load(other, main).diagnostics.isEmpty)
        #expect(Fixture.load(other, main, started).diagnostics.map(\.code) == ["destructive-unguarded"])
    }

    @Test func `a shared flow may be gone to, replaced, and starts nothing by itself`() throws {
        let shared = "format: 1\nflow: bye\non: message\nsteps:\n  a: { say: Tchau }\n"
        let main = (Fixture.flowPath, "format: 1\nflow: main\nsteps:\n  a: { go: -> flow bye }\n")
        let program = try #require(Fixture.load(main, ("flows/_shared/bye.yaml", shared)).program)
        #expect(program.flows.keys.sorted() == ["bye", "main"])
        #expect(program.rules.isEmpty)
        let own = ("flows/clinic/bye.yaml", shared.replacing("Tchau", with: "Até logo"))
        let replaced = try #require(Fixture.load(main, own, ("flows/_shared/bye.yaml", shared)).program)
        #expect(replaced.flows["bye"]?.mark.file == "flows/clinic/bye.yaml")
        #expect(replaced.rules.count == 1)
    }

    @Test func `a conversation in Lua is a flow to go to`() {
        let lua = ("flows/clinic/triage.lua", "flow(\"triage\", function(chat) end)")
        let main = (Fixture.flowPath, "format: 1\nflow: main\nsteps:\n  a: { go: -> flow triage }\n")
        #expect(Fixture.load(lua, main).diagnostics.isEmpty)
        #expect(Fixture.load(main).diagnostics.map(\.code) == ["unknown-flow"])
    }

    @Test func `no form has a keyword that means two things`() {
        func check(_ kind: ShapeKind) {
            switch kind {
            case .form(let form), .channel(let form), .answers(let form): check(form)
            case .named(let item), .oneOrMore(let item), .list(let item), .headings(let item): check(item)
            case .either(let kinds): kinds.forEach(check)
            default: break
            }
        }
        func check(_ form: Form) {
            for field in form.fields {
                let same = form.fields.filter { $0.name.matches(field.name.en) || $0.name.matches(field.name.pt) }
                #expect(same.count == 1, "\(form.name.en): \(field.name.en)")
                #expect(!field.summary.pt.isEmpty && !field.summary.en.isEmpty)
                check(field.kind)
            }
        }
        Schema.documents.forEach(check)
    }
}
