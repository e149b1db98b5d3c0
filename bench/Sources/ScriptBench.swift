import Builtins
import Core
import Engine
import Language
import Runtime

/// One answer to a conversation in Lua: its journal of so many steps is replayed, and one question is asked anew.
struct ScriptBench {
    private let engine: Engine
    private let steps: Int

    init(steps: Int) throws {
        let result = BenchTenant.loader.load(Self.files)
        guard let program = result.program else {
            throw BenchFault(result.diagnostics.prefix(5).map { "\($0.mark) \($0.message.en)" }.joined(separator: "\n"))
        }
        do throws(ScriptFault) {
            engine = Engine(program: program, scripts: try LuaScripts(program.scripts) { _ in })
        } catch {
            throw BenchFault(error.message)
        }
        self.steps = steps
    }

    func run(seconds: Double) throws -> Value {
        let start = Instant(seconds: 1_795_176_000)
        var state = State(
            contact: Contact(id: "c", name: "Maria", identities: [Identity(.phone, "+5511900000000")]))
        for number in 0...steps { state = engine.step(state, event(number, start), now: start).state }
        guard state.run?.journal?.entries.count == steps + 1 else { throw BenchFault("it does not wait") }
        let answer = event(steps + 1, start)
        var effects = 0
        let mean = Stopwatch.mean(seconds: seconds) { _ in
            effects += engine.step(state, answer, now: start).effects.count
        }
        guard effects > 0 else { throw BenchFault("nothing was asked") }
        return ["steps": .int(Int64(steps)), "seconds": .double(mean), "did": .int(Int64(effects))]
    }

    private func event(_ number: Int, _ now: Instant) -> Event {
        let message = InboundMessage(
            channel: "whatsapp", providerID: "p\(number)", from: [Identity(.phone, "+5511900000000")],
            text: "resposta \(number)")
        return Event(
            id: EventID("e\(number)"), tenant: BenchTenant.id, at: now, kind: .message(message),
            key: EventKey(source: "bench", key: "p\(number)"))
    }

    private static let files = [
        TenantFile(
            path: "rules/bench/tenant.yaml",
            text: """
                format: 1
                tenant: bench
                name: Clínica
                locale: pt-BR
                timezone: America/Sao_Paulo
                channels: { whatsapp: { provider: simulator } }
                """),
        TenantFile(
            path: "rules/bench/rules.yaml",
            text: """
                format: 1
                rules:
                  talk: { on: message, when: { waiting: no }, do: [{ start: talk }] }
                """),
        TenantFile(
            path: "flows/bench/talk.lua",
            text: """
                flow("talk", function(chat)
                  local answers = {}
                  while true do
                    answers[#answers + 1] = chat:ask("Pergunta {n}?", { n = #answers })
                  end
                end)
                """),
    ]
}
