import Builtins
import Core
import Engine
import Language
import Testing

/// A clinic with one flow and a model, talked with on a virtual clock.
struct Clinic {
    struct NoPattern: TextPattern {
        let source: String
        func matches(_ text: String) -> Bool { false }
    }

    static let tenant = """
        format: 1
        tenant: clinic
        name: Clínica
        timezone: America/Sao_Paulo
        channels: { test: { provider: simulator } }
        reading:
          threshold: 0.6
          model: { url: secret MODEL_URL, key: secret MODEL_KEY, name: gpt-4o-mini, timeout: 8s, daily_limit: 2 }
        connectors:
          tazi: { url: "http://127.0.0.1:1", calls: { cancel: { request: POST /cancel, destructive: yes } } }
        interrupts:
          stop: { words: [parar], intents: [optout], say: "Até logo.", do: [{ opt_out: all }] }
          billing: { words: [nota fiscal], go: queue billing }
        """

    static let flow = """
        format: 1
        flow: visit
        steps:
          ask:
            say: "{patient.first_name}, você vem?"
            wait: 12h
            answers:
              confirm: -> done
              cancel: -> sure
              reschedule: -> queue reception
              parking: { words: [onde paro o carro], say: "No subsolo.", again: yes }
              drop: { words: [tira meu nome], do: [{ set: { appointment.status: cancelled } }], go: end }
              leave: { words: [chega], do: [{ opt_out: all }], go: end }
            silence: -> end no-reply
            unclear: { times: 3, say: "Não entendi.", then: -> queue reception }
          sure:
            say: "Cancelar mesmo?"
            wait: 2h
            answers: { yes: -> cancel, no: -> done }
            silence: -> queue reception
            unclear: { times: 3, say: "Responda sim ou não.", then: -> queue reception }
          cancel: { call: tazi.cancel, failed: -> trouble, say: "Desmarcada." }
          trouble: { say: "A recepção conclui.", go: -> queue reception }
          done: { do: [{ set: { appointment.status: confirmed } }], say: "Combinado!" }
        """

    static func program(tenant: String = tenant, flow: String = flow, others: [(String, String)] = []) throws -> Program
    {
        let loader = TenantLoader(registry: .builtins) { NoPattern(source: $0) }
        let files = [("rules/clinic/tenant.yaml", tenant), ("flows/clinic/visit.yaml", flow)] + others
        let result = loader.load(files.map { TenantFile(path: $0.0, text: $0.1) })
        #expect(result.errors.map { "\($0.mark) \($0.code) \($0.message.en)" } == [])
        return try #require(result.program)
    }

    /// Maria at the first question; the model says what `model` says.
    static func visit(
        _ program: Program, model: @escaping Rehearsal.CallScript = { _ in .failed(code: "down", reason: "no model") }
    ) throws -> Rehearsal {
        let clock = try #require(CivilDateTime("2026-11-23 10:00"))
        let at = try #require(CivilDateTime("2026-11-25 14:00"))
        var play = Rehearsal.of(
            Engine(program: program), at: program.tenant.zone.instant(clock),
            appointment: SampleAppointment(
                patient: "Maria Souza", at: at, professional: "Dra. Ana Prado", specialty: "Clínica"))
        play.calls = { call in
            call.connector == ModelQuestion.connector ? model(call) : .answered(status: 200, body: .map([:]))
        }
        play.start(flow: "visit")
        return play
    }

    /// As a model's answer reaches the engine.
    static func says(_ answer: String, _ confidence: Double = 0.95) -> Rehearsal.CallScript {
        { _ in .answered(status: 200, body: ["answer": .text(answer), "confidence": .double(confidence)]) }
    }
}

extension Rehearsal {
    var said: [String] {
        transcript.compactMap { entry in
            if case .effect(.send(let message)) = entry.kind { message.text } else { nil }
        }
    }

    var outgoing: [OutboundCall] {
        transcript.compactMap { entry in
            if case .effect(.call(let call)) = entry.kind { call } else { nil }
        }
    }

    var asked: [ModelQuestion] {
        outgoing.filter { $0.connector == ModelQuestion.connector }.compactMap { $0.body.flatMap { ModelQuestion($0) } }
    }

    var faults: [String] {
        transcript.compactMap { entry in
            if case .traced(.fault(let code, _, _)) = entry.kind { code } else { nil }
        }
    }

    var readings: [(answer: String, reason: String)] {
        transcript.compactMap { entry in
            if case .traced(.read(let answer, _, let reason, _)) = entry.kind { (answer, reason) } else { nil }
        }
    }
}
