import Core
import Language
import Runtime
import Stores

/// `recado rollback`: makes an earlier version the one that runs, on every host.
struct RollbackCommand: Command {
    static let name = "rollback"
    static let usage =
        "TENANT [VERSION] [--yes] [--reason TEXTO] [--author NOME] [--root PASTA] [--database URL] [--json]"
    static let summary = LocalizedText(
        pt: "volta a uma versão anterior (sem VERSION, à que valia antes desta); também fica no histórico",
        en: "goes back to an earlier version (without VERSION, the one before this); is an entry of its own")
    static let example = "recado rollback digitaly"
    static let flags: [Flag] = [.root, .database, .json] + VersionQuestion.flags

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        try await VersionSession.with(options) { (desk) throws(CommandFault) in
            let active = try await desk.active()
            let version = try await target(options, desk, active)
            let candidate = try await desk.kept(version, runningTests: true)
            guard let loaded = candidate.loaded else {
                DiagnosticReport(candidate.diagnostics, root: desk.wiring.configuration.root, terminal).complain()
                throw .outlived(version)
            }
            let report = VersionReport(
                tenant: desk.tenant, zone: loaded.tenant.zone, terminal: terminal, isJSON: options.has("json"))
            if let active, active.version == version {
                report.show(active)
                return .fine
            }
            try await VersionPreview(desk, report).show(candidate, loaded, over: active)
            let question = LocalizedText(pt: "Voltar a \(version.short)?", en: "Go back to \(version.short)?")
            guard try VersionQuestion.isAgreed(options, question, terminal) else { return .problems }
            let entry = try await VersionSession.asking { () throws(StoreFault) in
                try await desk.shelf.activate(
                    version, of: desk.tenant, by: options["author"], reason: options["reason"] ?? "",
                    over: .exactly(active?.version))
            }
            guard let entry else { throw .overtaken }
            report.show(entry)
            return .fine
        }
    }

    private static func target(_ options: Options, _ desk: VersionSession, _ active: Activation?)
        async throws(CommandFault) -> VersionID
    {
        if options.words.indices.contains(1) { return try await desk.version(named: options.words[1]) }
        guard let active else { throw .nothingBefore(desk.tenant) }
        let entries = try await VersionSession.asking { () throws(StoreFault) in
            try await desk.shelf.history(of: desk.tenant, limit: 10_000)
        }
        guard let before = entries.first(where: { $0.version != active.version }) else {
            throw .nothingBefore(desk.tenant)
        }
        return before.version
    }
}

extension CommandFault {
    fileprivate static func nothingBefore(_ tenant: TenantID) -> CommandFault {
        CommandFault(
            .problems,
            LocalizedText(
                pt: "`\(tenant)` não tem versão anterior guardada", en: "no earlier version of `\(tenant)` is kept"))
    }

    fileprivate static func outlived(_ version: VersionID) -> CommandFault {
        CommandFault(
            .problems,
            LocalizedText(
                pt: "a versão `\(version.short)` não funciona mais com este Recado",
                en: "the version `\(version.short)` no longer works with this Recado"))
    }
}
