import Builtins
import Core
import Engine
import Language
import Testing

/// A small clinic made from the flows and rules a test writes.
struct Clinic {
    static let tenant = """
        format: 1
        tenant: clinic
        name: Clínica
        locale: pt-BR
        timezone: America/Sao_Paulo
        channels: { whatsapp: { provider: simulator } }
        connectors:
          tazi: { url: "http://127.0.0.1:9", calls: { cancel: { request: POST /desmarcar, body: { consulta: "{appointment.external_id}" }, destructive: yes, timeout: 20s, retry: 5 } } }
        interrupts:
          stop: { words: [sair, parar], intents: [optout], say: "Não enviaremos mais.", do: [{ opt_out: all }] }
        """

    let engine: Engine

    /// - Parameter files: the texts of flow and rule files.
    init(_ files: String...) throws {
        var sources = [TenantFile(path: "rules/clinic/tenant.yaml", text: Self.tenant)]
        for (number, text) in files.enumerated() {
            let area = text.contains("\nrules:") ? "rules" : "flows"
            let format = text.hasPrefix("fluxo:") ? "formato: 1\n" : "format: 1\n"
            sources.append(TenantFile(path: "\(area)/clinic/file\(number).yaml", text: format + text))
        }
        let result = TenantLoader(registry: .builtins) { _ in throw NoPattern() }.load(sources, version: "v1")
        let complaints = result.errors.map { "\($0.mark): \($0.message.en)" }
        engine = Engine(program: try #require(result.program, "\(complaints)"))
    }

    private struct NoPattern: Error {}

    /// Monday, 23 November 2026, at so many hours in São Paulo; the appointment is on Wednesday at 10:00.
    func rehearsal(at time: String = "10:00", _ appointment: Bool = true) throws -> Rehearsal {
        let now = try #require(CivilDateTime("2026-11-23 " + time))
        let at = try #require(CivilDateTime("2026-11-25 10:00"))
        let sample = SampleAppointment(
            patient: "Maria Souza", at: at, professional: "Dra. Ana", specialty: "Cardiologia")
        return .of(engine, at: engine.program.tenant.zone.instant(now), appointment: appointment ? sample : nil)
    }
}

extension Rehearsal {
    var said: [String] {
        transcript.compactMap { if case .effect(.send(let message)) = $0.kind { message.text } else { nil } }
    }

    var made: [OutboundCall] {
        transcript.compactMap { if case .effect(.call(let call)) = $0.kind { call } else { nil } }
    }

    /// The codes of faults and of things that came to nothing.
    var codes: [String] {
        transcript.compactMap {
            switch $0.kind {
            case .traced(.fault(let code, _, _)), .traced(.ignored(let code, _)): code
            default: nil
            }
        }
    }

    var status: AppointmentStatus? { state.appointments.first?.status }

    /// The hospital calls the appointment off while nobody looks.
    func withStatus(_ status: AppointmentStatus) -> Rehearsal {
        var changed = state
        if !changed.appointments.isEmpty { changed.appointments[0].status = status }
        return replacing(changed)
    }
}
