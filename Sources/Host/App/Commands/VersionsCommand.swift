import Core
import Runtime
import Stores

/// `recado versions`: which versions ran, since when, by whom and why, and who still waits in them.
struct VersionsCommand: Command {
    static let name = "versions"
    static let usage = "TENANT [--last 20] [--root PASTA] [--database URL] [--json]"
    static let summary = LocalizedText(
        pt: "o histórico das versões: quando, quem, por quê, e quantas pessoas ainda esperam em cada uma",
        en: "the history of versions: when, who, why, and how many people still wait in each")
    static let example = "recado versions digitaly"
    static let flags: [Flag] = [
        .root, .database, .json, Flag("last", "N", pt: "quantos registros (20)", en: "how many entries (20)"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let last = Int(options["last"] ?? "20") ?? 0
        guard (1...10_000).contains(last) else {
            throw CommandFault(.usage, LocalizedText(pt: "--last deve ser um número", en: "--last must be a number"))
        }
        return try await VersionSession.with(options) { (desk) throws(CommandFault) in
            let (entries, standing) = try await VersionSession.asking { () throws(StoreFault) in
                (
                    try await desk.shelf.history(of: desk.tenant, limit: last),
                    try await desk.shelf.standing(of: desk.tenant)
                )
            }
            let waiting = standing.filter { $0.phase != .queued }
                .reduce(into: [VersionID: Int]()) { $0[$1.version, default: 0] += $1.count }
            let zone = (try? desk.folder(runningTests: false))?.loaded?.tenant.zone
            var told: Set<VersionID> = []
            for (place, entry) in entries.enumerated() {
                let count = told.insert(entry.version).inserted ? waiting[entry.version] ?? 0 : 0
                guard !options.has("json") else {
                    terminal.print(JSON.text(entry.value(waiting: count, isLive: place == 0)))
                    continue
                }
                terminal.print(line(entry, count, isLive: place == 0, zone, terminal.language))
            }
            if entries.isEmpty { terminal.complain(LocalizedText.noVersions[terminal.language]) }
            return .fine
        }
    }

    private static func line(
        _ entry: Activation, _ waiting: Int, isLive: Bool, _ zone: Zone?, _ language: UserLanguage
    ) -> String {
        let people = LocalizedText(pt: "\(waiting) à espera", en: "\(waiting) waiting")[language]
        let at = zone.map { $0.civil(entry.at).text } ?? entry.at.text
        let parts = [
            isLive ? "→" : " ", "\(entry.number)", entry.version.short, at, entry.kind.words[language], entry.author,
            entry.reason, waiting > 0 ? people : "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "  ")
    }
}

extension Activation {
    fileprivate func value(waiting: Int, isLive: Bool) -> Value {
        guard case .map(var fields) = value else { return value }
        fields["waiting"] = .int(Int64(waiting))
        fields["live"] = .bool(isLive)
        return .map(fields)
    }
}

extension Activation.Kind {
    fileprivate var words: LocalizedText {
        switch self {
        case .published: LocalizedText(pt: "publicada", en: "published")
        case .saved: LocalizedText(pt: "salva", en: "saved")
        case .rollback: LocalizedText(pt: "de volta", en: "rolled back to")
        }
    }
}

extension LocalizedText {
    fileprivate static let noVersions = LocalizedText(pt: "nenhuma versão ainda", en: "no version yet")
}
