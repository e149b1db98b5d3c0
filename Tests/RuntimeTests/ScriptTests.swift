import Builtins
import Core
import Engine
import Language
import Runtime
import Testing

/// A clinic's Lua files at work: interpreters, conditions and actions.
struct ScriptTests {
    private static let rules = """
        format: 1
        rules:
          late:
            on: message
            when: { lua: is-late }
            do: [{ lua: { script: tell-of-delay, with: { text: "{message.text}" } } }]
          broken: { on: message, when: { message.text: like "quebra" }, do: [{ lua: breaks }] }
          strange: { on: message, when: { message.text: like "estranho" }, do: [{ lua: strange }] }
        """

    private static let script = """
        condition("is-late", function(facts)
          local text = facts["message.text"] or ""
          return text:find("atras", 1, true) ~= nil, "speaks of a delay"
        end)
        action("tell-of-delay", function(given)
          return {
            { kind = "say", text = "Obrigado por avisar!" },
            { kind = "note", text = "Atraso: " .. given.text },
            { kind = "queue", queue = "reception" },
          }
        end)
        action("breaks", function() return nil + 1 end)
        action("strange", function() return { { kind = "fly" } } end)
        """

    private func rehearsal() throws -> Rehearsal {
        let tenant = """
            format: 1
            tenant: clinic
            name: Clínica
            locale: pt-BR
            timezone: America/Sao_Paulo
            channels: { whatsapp: { provider: simulator } }
            queues: [reception]
            """
        let files = [
            TenantFile(path: "rules/clinic/tenant.yaml", text: tenant),
            TenantFile(path: "rules/clinic/rules.yaml", text: Self.rules),
            TenantFile(path: "flows/clinic/scripts.lua", text: Self.script),
        ]
        let result = TenantLoader(registry: .builtins) { _ in throw NoPattern() }.load(files, version: "v1")
        let complaints = result.errors.map { "\($0.mark): \($0.message.en)" }
        let program = try #require(result.program, "\(complaints)")
        return .of(
            Engine(program: program, scripts: try LuaScripts(program.scripts) { _ in }), at: .epoch, appointment: nil)
    }

    private struct NoPattern: Error {}

    private func faults(_ play: Rehearsal) -> [(code: String, mark: SourceMark?)] {
        play.transcript.compactMap {
            if case .traced(.fault(let code, _, let mark)) = $0.kind { (code, mark) } else { nil }
        }
    }

    @Test func `a condition decides and an action says what is done`() throws {
        var play = try rehearsal()
        play.receive("vou atrasar")
        let effects = play.transcript.compactMap { if case .effect(let effect) = $0.kind { effect } else { nil } }
        guard case .send(let message)? = effects.first, case .note(let note)? = effects.dropFirst().first else {
            Issue.record("\(effects)")
            return
        }
        #expect(message.text == "Obrigado por avisar!")
        #expect(note == "Atraso: vou atrasar")
        #expect(play.state.conversation.queue == "reception")
    }

    @Test func `a script that breaks is named with its file and line, and nothing is done`() throws {
        var play = try rehearsal()
        play.receive("quebra")
        let fault = try #require(faults(play).first)
        #expect(fault.code == "script-runtime")
        #expect(fault.mark?.file == "flows/clinic/scripts.lua")
        #expect(fault.mark?.line == 12)
        #expect(play.state.run == nil)
    }

    @Test func `a tenant's module comes before the shared one, and keeps nothing from call to call`() throws {
        let scripts = [
            Script(
                file: "flows/clinic/main.lua",
                source: """
                    local count, words = require "lib.count", require "lib.words"
                    action("next", function() return { count.next(), words.hello } end)
                    """),
            Script(file: "flows/_shared/lib/count.lua", source: "error 'the shared one'"),
            Script(file: "flows/_shared/lib/words.lua", source: "return { hello = 'olá' }"),
            Script(
                file: "flows/clinic/lib/count.lua",
                source: "local n = 0 return { next = function() n = n + 1 return n end }"),
        ]
        let lua = try LuaScripts(scripts) { _ in }
        let tenant = Tenant(id: "clinic", name: "C", locale: "pt-BR", zone: .utc, calendar: .brazil)
        for _ in 1...2 {
            #expect(try lua.action("next", arguments: .null, scope: Scope(tenant: tenant, now: .epoch)) == [1, "olá"])
        }
    }

    @Test func `a request nobody knows is refused in words`() throws {
        var play = try rehearsal()
        play.receive("estranho")
        #expect(faults(play).map(\.code) == ["script-request"])
    }
}
