import Builtins
import Core
import Engine
import Language
import Runtime
import Testing

/// A conversation in Lua played without a database.
enum Chat {
    private static let tenant = """
        format: 1
        tenant: clinic
        name: Clínica Sol
        locale: pt-BR
        timezone: America/Sao_Paulo
        channels: { whatsapp: { provider: simulator } }
        connectors:
          tazi:
            url: "http://127.0.0.1:9"
            calls:
              find: { request: "GET /pacientes/{flow.name}" }
              store: { request: POST /pacientes }
              cancel: { request: POST /desmarcar, destructive: yes }
        interrupts:
          stop: { words: [sair], say: "Não enviaremos mais.", do: [{ opt_out: all }] }
          hours: { words: [que horas abre], say: "Às 8h.", go: again }
          human: { words: [atendente], go: queue people }
        """

    private struct NoPattern: Error {}

    static func engine(_ body: String, version: VersionID = "v1") throws -> Engine {
        try engine(lua: "flow(\"talk\", function(chat)\n\(body)\nend)", version: version)
    }

    static func engine(lua: String, version: VersionID = "v1") throws -> Engine {
        let files = [
            TenantFile(path: "rules/clinic/tenant.yaml", text: tenant),
            TenantFile(
                path: "rules/clinic/rules.yaml",
                text: """
                    format: 1
                    rules:
                      talk: { on: message, when: { waiting: no }, do: [{ start: talk }] }
                    """),
            TenantFile(
                path: "flows/clinic/menu.yaml",
                text: """
                    format: 1
                    flow: menu
                    steps:
                      root: { say: "Menu", wait: 1h, answers: { yes: -> flow talk, no: -> end }, silence: -> end }
                    """),
            TenantFile(path: "flows/clinic/talk.lua", text: lua),
        ]
        let result = TenantLoader(registry: .builtins) { _ in throw NoPattern() }.load(files, version: version)
        let complaints = result.errors.map { "\($0.mark): \($0.message.en)" }
        let program = try #require(result.program, "\(complaints)")
        return Engine(program: program, scripts: try LuaScripts(program.scripts) { _ in })
    }

    /// Monday, 23 November 2026, 10:00 in São Paulo; the appointment is on Wednesday at 10:00.
    static func play(_ engine: Engine) throws -> Rehearsal {
        let now = try #require(CivilDateTime("2026-11-23 10:00"))
        let at = try #require(CivilDateTime("2026-11-25 10:00"))
        let sample = SampleAppointment(
            patient: "Maria Souza", at: at, professional: "Dra. Ana", specialty: "Cardiologia")
        return .of(engine, at: engine.program.tenant.zone.instant(now), appointment: sample)
    }

    /// The body of the flow `talk`, whose first line is the second of its file, already begun.
    static func begin(_ body: String) throws -> Rehearsal {
        var play = try play(engine(body))
        play.start(flow: "talk")
        return play
    }
}

extension Rehearsal {
    var effects: [EffectKind] {
        transcript.compactMap { if case .effect(let effect) = $0.kind { effect } else { nil } }
    }

    var said: [String] {
        effects.compactMap { if case .send(let message) = $0 { message.text } else { nil } }
    }

    var made: [OutboundCall] {
        effects.compactMap { if case .call(let call) = $0 { call } else { nil } }
    }

    var faults: [(code: String, mark: SourceMark?)] {
        transcript.compactMap { if case .traced(.fault(let code, _, let mark)) = $0.kind { (code, mark) } else { nil } }
    }

    var phase: FlowRun.Phase? { state.run?.phase }
}
