import Core
import Engine
import Foundation
import Runtime

/// `recado dry-run`: talk with a flow in the terminal. The world is not there, so nothing can be sent.
struct DryRunCommand: Command {
    static let name = "dry-run"
    static let usage = "TENANT [--flow FLUXO] [--at 2026-11-23T09:00] [--json]"
    static let summary = LocalizedText(
        pt: "conversa com um fluxo no terminal, sem enviar nada; linhas por um pipe também servem",
        en: "talks with a flow in the terminal; sends nothing; piped lines work too")
    static let example = "printf 'vou não\\nsim\\n' | recado dry-run digitaly --flow confirmation"
    static let flags: [Flag] = [
        .root, .json,
        Flag(
            "flow", "FLUXO", pt: "começa este fluxo; sem isto, o paciente escreve primeiro",
            en: "starts this flow; without it the patient writes first"),
        Flag("at", "HORA", pt: "que horas são na clínica (agora)", en: "what time it is at the clinic (now)"),
        Flag(
            "appointment", "HORA", pt: "quando é a consulta (depois de amanhã, às 10h)",
            en: "when the appointment is (the day after tomorrow, at 10)"),
        Flag("patient", "NOME", pt: "o nome do paciente (Maria Souza)", en: "the patient's name (Maria Souza)"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let wiring = Wiring(try Configuration(options))
        let tenant = try options.word(0, "TENANT")
        let loaded = try load(try Tenants.named([tenant], in: wiring), wiring, terminal)
        var talk = DryRunTalk(try rehearsal(options, loaded), terminal, isJSON: options.has("json"))
        if let flow = options["flow"] { try talk.start(flow) }
        talk.greet()
        while let line = readLine() { talk.take(line) }
        talk.finish()
        return .fine
    }

    private static func load(_ tenants: [TenantID], _ wiring: Wiring, _ terminal: Terminal) throws(CommandFault)
        -> LoadedTenant
    {
        for tenant in tenants {
            let candidate = wiring.source().load(tenant, runningTests: false)
            if let loaded = candidate.loaded { return loaded }
            DiagnosticReport(candidate.diagnostics, root: wiring.configuration.root, terminal).complain()
        }
        throw CommandFault(
            .problems, LocalizedText(pt: "corrija os arquivos acima primeiro", en: "mend the files above first"))
    }

    private static func rehearsal(_ options: Options, _ loaded: LoadedTenant) throws(CommandFault) -> Rehearsal {
        let zone = loaded.tenant.zone
        let now = try civil(options["at"]).map(zone.instant) ?? Clock.system.now()
        let soon = CivilDateTime(date: zone.civil(now).date.addingDays(2), time: CivilTime(hour: 10) ?? .noon)
        let at = try civil(options["appointment"]) ?? soon
        let sample = SampleAppointment(
            patient: options["patient"] ?? "Maria Souza", at: at, professional: "Dra. Ana Lima",
            specialty: "Cardiologia")
        return Rehearsal.of(loaded.engine, at: now, appointment: sample)
    }

    private static func civil(_ text: String?) throws(CommandFault) -> CivilDateTime? {
        guard let text else { return nil }
        guard let civil = CivilDateTime(text) else {
            throw CommandFault(
                .usage,
                LocalizedText(
                    pt: "`\(text)` não é data e hora; escreva como 2026-11-23T09:00",
                    en: "`\(text)` is no date and time; write it as 2026-11-23T09:00"))
        }
        return civil
    }
}
