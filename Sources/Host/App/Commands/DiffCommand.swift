import Core
import Language
import Runtime
import Stores

/// `recado diff`: what one version does differently from another, in words.
struct DiffCommand: Command {
    static let name = "diff"
    static let usage = "TENANT [A [B]] [--root PASTA] [--database URL] [--json]"
    static let summary = LocalizedText(
        pt: "diz em palavras o que muda de A para B; sem B, da A à que vale; sem A, da que vale à pasta",
        en:
            "says in words what changes from A to B; without B, from A to what is live; without A, from that to the folder"
    )
    static let example = "recado diff digitaly 3 5"
    static let flags: [Flag] = [.root, .database, .json]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        try await VersionSession.with(options) { (desk) throws(CommandFault) in
            let words = Array(options.words.dropFirst())
            let old = try await side(words.first ?? "live", desk, terminal)
            let new = try await side(words.count > 1 ? words[1] : words.isEmpty ? "folder" : "live", desk, terminal)
            guard let before = old.loaded, let after = new.loaded else { return .problems }
            let report = VersionReport(
                tenant: desk.tenant, zone: after.tenant.zone, terminal: terminal, isJSON: options.has("json"))
            if !report.isJSON { terminal.print("\(old.version.short) → \(new.version.short)") }
            let changes = VersionComparison(before.program, old.contents, after.program, new.contents).changes
            report.show(changes)
            if changes.isEmpty, !report.isJSON {
                terminal.say(LocalizedText(pt: "fazem o mesmo", en: "they do the same"))
            }
            return .fine
        }
    }

    /// `live`, `folder`, the number of an entry, or the beginning of a version's name.
    private static func side(_ word: String, _ desk: VersionSession, _ terminal: Terminal) async throws(CommandFault)
        -> TenantCandidate
    {
        let candidate: TenantCandidate
        switch word {
        case "folder", "pasta": candidate = try desk.folder(runningTests: false)
        case "live":
            guard let active = try await desk.active() else {
                throw CommandFault(
                    .problems,
                    LocalizedText(pt: "nenhuma versão foi publicada ainda", en: "no version was published yet"))
            }
            candidate = try await desk.kept(active.version)
        default: candidate = try await desk.kept(try await desk.version(named: word))
        }
        if candidate.loaded == nil {
            DiagnosticReport(candidate.diagnostics, root: desk.wiring.configuration.root, terminal).complain()
        }
        return candidate
    }
}
