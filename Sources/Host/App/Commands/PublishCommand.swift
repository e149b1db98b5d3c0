import Core
import Language
import Runtime
import Stores

/// `recado publish`: makes what stands in a tenant's folder the version that runs, on every host.
struct PublishCommand: Command {
    static let name = "publish"
    static let usage = "TENANT [--yes] [--reason TEXTO] [--author NOME] [--root PASTA] [--database URL] [--json]"
    static let summary = LocalizedText(
        pt: "confere, testa, diz o que muda e para quantas pessoas, pergunta, e põe a pasta no ar",
        en: "checks, tests, says what changes and for how many people, asks, and puts the folder live")
    static let example = "recado publish digitaly --reason \"lembrete mais cedo\""
    static let flags: [Flag] = [.root, .database, .json] + VersionQuestion.flags

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        try await VersionSession.with(options) { (desk) throws(CommandFault) in
            let candidate = try desk.folder(runningTests: true)
            let diagnostics = DiagnosticReport(candidate.diagnostics, root: desk.wiring.configuration.root, terminal)
            guard let loaded = candidate.loaded else {
                options.has("json") ? diagnostics.printJSON() : diagnostics.complain()
                throw CommandFault(
                    .problems,
                    LocalizedText(
                        pt: "nada foi publicado: corrija isto primeiro", en: "nothing was published: mend this first")
                )
            }
            diagnostics.complain()
            let report = VersionReport(
                tenant: desk.tenant, zone: loaded.tenant.zone, terminal: terminal, isJSON: options.has("json"))
            return try await publish(candidate, loaded, desk, report, options)
        }
    }

    private static func publish(
        _ candidate: TenantCandidate, _ loaded: LoadedTenant, _ desk: VersionSession, _ report: VersionReport,
        _ options: Options
    ) async throws(CommandFault) -> ExitCode {
        let active = try await desk.active()
        if let active, active.version == candidate.version, active.kind != .saved {
            report.show(active)
            return .fine
        }
        if active?.version != candidate.version {
            try await VersionPreview(desk, report).show(candidate, loaded, over: active)
            let question = LocalizedText(pt: "Publicar?", en: "Publish?")
            guard try VersionQuestion.isAgreed(options, question, report.terminal) else { return .problems }
        }
        let entry = try await VersionSession.asking { () throws(StoreFault) in
            try await desk.shelf.activate(
                candidate, as: .published, by: options["author"], reason: options["reason"] ?? "",
                over: .exactly(active?.version))
        }
        guard let entry else { throw .overtaken }
        report.show(entry)
        return .fine
    }
}
