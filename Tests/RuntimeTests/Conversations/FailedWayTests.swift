import Builtins
import Core
import Engine
import Language
import Runtime
import Testing

/// A script that breaks inside a flow in YAML: the contact goes the step's `failed` way.
struct FailedWayTests {
    private static let tenant = """
        format: 1
        tenant: clinic
        name: Clínica
        locale: pt-BR
        timezone: America/Sao_Paulo
        channels: { whatsapp: { provider: simulator } }
        """

    private static let scripts = """
        action("breaks", function() return nil + 1 end)
        interpret("breaks", function(reply) if reply:has("quebra") then return nil + 1 end end)
        """

    private struct NoPattern: Error {}

    private func play(_ steps: String) throws -> Rehearsal {
        let files = [
            TenantFile(path: "rules/clinic/tenant.yaml", text: Self.tenant),
            TenantFile(path: "flows/clinic/main.yaml", text: "format: 1\nflow: main\nsteps:\n" + steps),
            TenantFile(path: "flows/clinic/scripts.lua", text: Self.scripts),
        ]
        let result = TenantLoader(registry: .builtins) { _ in throw NoPattern() }.load(files, version: "v1")
        let complaints = result.errors.map { "\($0.mark): \($0.message.en)" }
        let program = try #require(result.program, "\(complaints)")
        var play = Rehearsal.of(
            Engine(program: program, scripts: try LuaScripts(program.scripts) { _ in }), at: .epoch, appointment: nil)
        play.start(flow: "main")
        return play
    }

    private static let asks = "wait: 1h, answers: { yes: -> end, no: { do: [{ lua: breaks }, { note: x }], go: end } }"

    @Test func `an action that breaks goes the failed way, and nothing after it is done`() throws {
        let play = try play(
            """
              first: { do: [{ lua: breaks }, { note: nunca }], failed: -> sorry, say: nunca }
              sorry: { say: "Desculpe." }
            """)
        #expect(play.said == ["Desculpe."])
        #expect(play.faults.map(\.code) == ["script-runtime"])
        #expect(play.faults.first?.mark == SourceMark(file: "flows/clinic/scripts.lua", line: 1, column: 1))
        #expect(!play.effects.contains { if case .note = $0 { true } else { false } })
    }

    @Test func `without a failed way it goes to reception`() throws {
        let play = try play("  first: { do: [{ lua: breaks }], say: nunca }")
        #expect(play.said.isEmpty)
        #expect(play.state.conversation.queue == "reception")
    }

    @Test(arguments: ["não", "isso quebra"])
    func `so it is where an answer's action or an interpreter breaks`(_ reply: String) throws {
        var play = try play(
            """
              first: { say: "Você vem?", \(Self.asks), silence: -> end, failed: -> sorry }
              sorry: { say: "Desculpe." }
            """)
        play.receive(reply)
        #expect(play.said == ["Você vem?", "Desculpe."])
        #expect(play.faults.map(\.code) == ["script-runtime"])
    }
}
