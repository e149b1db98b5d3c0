import Core
import Foundation
import Runtime
import Stores

/// How this host was told to run: flags first, then `RECADO_*` variables, then a `.env` file, then defaults.
struct Configuration: Sendable {
    let root: String
    let listen: String
    let database: String
    let publicURL: String
    let environment: [String: String]
    let logLevel: LogLine.Level
    let isSimulatorOpen: Bool
    let showsMetrics: Bool
    /// What decides which version runs: the folder on SQLite, what was published on PostgreSQL, unless told otherwise.
    let following: Reloader.Following
    /// Where the log goes; nil for standard error.
    let logFile: String?
    /// Milliseconds a job belongs to a host that shows no sign of life.
    let lease: Int64
    /// How long what is over is kept.
    let retention: Retention
    /// How reports leave by e-mail.
    let mail: any MailPort

    init(_ options: Options) throws(CommandFault) {
        root = options["root"] ?? ProcessInfo.processInfo.environment["RECADO_ROOT"] ?? "."
        let environment = Self.environment(root: root)
        listen = options["listen"] ?? environment["RECADO_LISTEN"] ?? "127.0.0.1:8080"
        let database = options["database"] ?? environment["RECADO_DATABASE"] ?? "sqlite:data/recado.db"
        self.database = Self.absolute(database, root: root)
        publicURL = (environment["RECADO_PUBLIC_URL"] ?? "http://\(listen)").trimmingSlashes
        let level = environment["RECADO_LOG_LEVEL"] ?? "info"
        guard let logLevel = LogLine.Level(rawValue: level) else {
            throw CommandFault(.usage, .badLevel(level))
        }
        self.logLevel = logLevel
        isSimulatorOpen = try Self.flag("RECADO_SIMULATOR", environment) ?? Self.isLoopback(listen)
        showsMetrics = try Self.flag("RECADO_METRICS", environment) ?? Self.isLoopback(listen)
        let standing = try Self.flag("RECADO_WATCH", environment) ?? self.database.hasPrefix("sqlite:")
        following = try Self.watchFlag(options) ?? standing ? .folder : .published
        logFile = environment["RECADO_LOG_FILE"].flatMap { $0.isEmpty ? nil : $0 }
        lease = try Self.lease(environment["RECADO_LEASE"])
        retention = try Retention(environment)
        mail = try Self.mail(environment)
        self.environment = environment
    }

    /// `RECADO_SMTP_URL` and `RECADO_MAIL_FROM`, both or neither; `RECADO_SMTP_CA` names a file of authorities to trust.
    private static func mail(_ environment: [String: String]) throws(CommandFault) -> any MailPort {
        let url = environment["RECADO_SMTP_URL"] ?? ""
        let from = environment["RECADO_MAIL_FROM"] ?? ""
        if url.isEmpty, from.isEmpty { return NoMail() }
        guard let account = MailAccount(url: url, from: from, certificateFile: environment["RECADO_SMTP_CA"]) else {
            throw CommandFault(
                .usage,
                LocalizedText(
                    pt: "RECADO_SMTP_URL deve ser como `smtp://usuario:senha@smtp.exemplo.com:587` e RECADO_MAIL_FROM "
                        + "como `Recado <recado@exemplo.com>`; um não serve sem o outro",
                    en: "RECADO_SMTP_URL must be as `smtp://user:password@smtp.example.com:587` and RECADO_MAIL_FROM "
                        + "as `Recado <recado@example.com>`; one is of no use without the other"))
        }
        return MailOut(account)
    }

    /// Whole seconds from 3 to 30.
    private static func lease(_ text: String?) throws(CommandFault) -> Int64 {
        guard let text, !text.isEmpty else { return QueueLimits.standard.lease }
        guard let seconds = Int64(text), (3...30).contains(seconds) else {
            throw CommandFault(
                .usage,
                LocalizedText(
                    pt: "RECADO_LEASE deve ser de 3 a 30 segundos, não `\(text)`",
                    en: "RECADO_LEASE must be 3 to 30 seconds, not `\(text)`"))
        }
        return seconds * 1_000
    }

    private static func environment(root: String) -> [String: String] {
        let file = (try? String(contentsOfFile: root + "/.env", encoding: .utf8)) ?? ""
        let written = file.split(whereSeparator: \.isNewline).compactMap(EnvironmentLine.init)
        let values = Dictionary(written.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
        return values.merging(ProcessInfo.processInfo.environment) { _, process in process }
    }

    /// A relative SQLite file lies below the root.
    private static func absolute(_ url: String, root: String) -> String {
        guard url.hasPrefix("sqlite:"), !url.hasPrefix("sqlite:/"), !url.hasPrefix("sqlite::") else { return url }
        return "sqlite:" + root + "/" + url.dropFirst("sqlite:".count)
    }

    private static func flag(_ name: String, _ environment: [String: String]) throws(CommandFault) -> Bool? {
        switch environment[name] {
        case nil, "": return nil
        case "on", "1", "yes", "sim": return true
        case "off", "0", "no", "nao", "não": return false
        case .some(let other):
            throw CommandFault(
                .usage,
                LocalizedText(
                    pt: "\(name) deve ser on ou off, não `\(other)`", en: "\(name) must be on or off, not `\(other)`")
            )
        }
    }

    private static func watchFlag(_ options: Options) throws(CommandFault) -> Bool? {
        guard options.has("watch") || options.has("no-watch") else { return nil }
        guard !(options.has("watch") && options.has("no-watch")) else {
            throw CommandFault(
                .usage,
                LocalizedText(pt: "--watch ou --no-watch, não os dois", en: "--watch or --no-watch, not both"))
        }
        return options.has("watch")
    }

    private static func isLoopback(_ address: String) -> Bool {
        ["127.", "localhost", "[::1]"].contains { address.hasPrefix($0) }
    }
}

/// `NAME=value` of a `.env` file; quotes around the value are taken off, `#` begins a comment line.
private struct EnvironmentLine {
    let name: String
    let value: String

    init?(_ line: Substring) {
        let text = line.trimmingCharacters(in: .whitespaces)
        guard !text.hasPrefix("#"), let equals = text.firstIndex(of: "=") else { return nil }
        name = text[..<equals].trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "export ", with: "")
        let raw = text[text.index(after: equals)...].trimmingCharacters(in: .whitespaces)
        let isQuoted = raw.count >= 2 && (raw.first == "\"" || raw.first == "'") && raw.last == raw.first
        value = isQuoted ? String(raw.dropFirst().dropLast()) : raw
    }
}

extension String {
    fileprivate var trimmingSlashes: String {
        var text = self
        while text.hasSuffix("/") { text.removeLast() }
        return text
    }
}

extension LocalizedText {
    fileprivate static func badLevel(_ level: String) -> LocalizedText {
        LocalizedText(
            pt: "RECADO_LOG_LEVEL deve ser debug, info, warning ou error, não `\(level)`",
            en: "RECADO_LOG_LEVEL must be debug, info, warning or error, not `\(level)`")
    }
}
