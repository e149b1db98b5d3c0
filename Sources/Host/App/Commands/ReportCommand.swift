import Builtins
import Core
import Foundation
import Runtime
import Stores

/// `recado report`: a declared report of any day, on the screen or in a file, without waiting for its hour.
struct ReportCommand: Command {
    static let name = "report"
    static let usage =
        "TENANT [NAME] [--day 2026-11-23] [--format text] [--output FILE] [--send] [--database URL] [--json]"
    static let summary = LocalizedText(
        pt: "mostra um relatório declarado, grava-o em arquivo ou o envia de novo; sem nome, lista os que há",
        en: "shows a declared report, writes it to a file or sends it again; without a name, lists those there are")
    static let example = "recado report digitaly presenca --day 2026-11-23 --format pdf --output presenca.pdf"
    static let flags: [Flag] = [
        .root, .database, .json,
        Flag("day", "DATA", pt: "o dia em que seria feito (hoje)", en: "the day it would be made on (today)"),
        Flag(
            "format", "FORMATO", pt: "json, csv, pdf, xlsx, text ou html (text)",
            en: "json, csv, pdf, xlsx, text or html (text)"),
        Flag("output", "ARQUIVO", pt: "grava em vez de mostrar", en: "writes a file in place of the screen"),
        Flag("send", pt: "envia a quem o relatório diz", en: "sends it to those the report names"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let wiring = Wiring(try Configuration(options))
        let tenant = try Tenants.named([try options.word(0, "TENANT")], in: wiring).first ?? TenantID("")
        guard let loaded = wiring.source().load(tenant, runningTests: false).loaded else {
            throw CommandFault(
                .problems,
                LocalizedText(
                    pt: "os arquivos de `\(tenant)` têm erros: veja `recado check \(tenant)`",
                    en: "the files of `\(tenant)` have errors: see `recado check \(tenant)`"))
        }
        guard let name = options.words.dropFirst().first else { return list(loaded.program, terminal) }
        let declared = try report(name, in: loaded.program)
        let now = Clock.system.now()
        let request = declared.request(on: try day(options) ?? loaded.tenant.zone.civil(now).date)
        if options.has("send") { return try await send(request, of: tenant, at: now, options, terminal) }
        let report = try await StoreAccess.with(options) { (store) throws(StoreFault) in
            try await DayReport(store: store, tenant: loaded.tenant).make(request, now: now)
        }
        return try show(report, options, terminal)
    }

    private static func list(_ program: Program, _ terminal: Terminal) -> ExitCode {
        for report in program.reports { terminal.print(report.name) }
        if program.reports.isEmpty {
            terminal.say(LocalizedText(pt: "nenhum relatório declarado", en: "no report is declared"))
        }
        return .fine
    }

    private static func report(_ name: String, in program: Program) throws(CommandFault) -> any DeclaredReport {
        if let found = program.reports.first(where: { $0.name == name }) { return found }
        let nearest = Suggestion.nearest(to: name, among: program.reports.map(\.name))
        throw CommandFault(
            .problems,
            LocalizedText(
                pt: "não existe o relatório `\(name)`" + (nearest.map { "; seria `\($0)`?" } ?? ""),
                en: "there is no report `\(name)`" + (nearest.map { "; did you mean `\($0)`?" } ?? "")))
    }

    private static func day(_ options: Options) throws(CommandFault) -> CivilDate? {
        guard let text = options["day"] else { return nil }
        guard let day = CivilDate(text) else {
            throw CommandFault(
                .usage, LocalizedText(pt: "--day deve ser como 2026-11-23", en: "--day must be as 2026-11-23"))
        }
        return day
    }

    private static func send(
        _ request: ReportRequest, of tenant: TenantID, at now: Instant, _ options: Options, _ terminal: Terminal
    ) async throws(CommandFault) -> ExitCode {
        guard !request.deliveries.isEmpty else {
            throw CommandFault(
                .problems,
                LocalizedText(
                    pt: "o relatório `\(request.name)` não diz a quem vai: escreva `enviar:`",
                    en: "the report `\(request.name)` does not say who gets it: write `send:`"))
        }
        let id = JobID("report-\(IdentifierSource.system.make(at: now))")
        var job = NewJob(id: id, tenant: tenant, kind: .report, payload: request.stored, runAt: now)
        job.maxAttempts = ReportRequest.attempts
        _ = try await StoreAccess.with(options) { [job] (store) throws(StoreFault) in
            try await store.write { (transaction) throws(StoreFault) in try transaction.enqueue([job], now: now) }
        }
        terminal.say(
            LocalizedText(
                pt: "na fila como \(id); um `recado serve` em funcionamento o faz e envia",
                en: "queued as \(id); a running `recado serve` makes and sends it"))
        return .fine
    }

    private static func show(_ report: ReportTable, _ options: Options, _ terminal: Terminal) throws(CommandFault)
        -> ExitCode
    {
        let word = options["format"] ?? (options.has("json") ? "json" : "text")
        guard let format = ReportFormat(rawValue: word) else {
            let known = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandFault(
                .usage,
                LocalizedText(pt: "--format deve ser um destes: \(known)", en: "--format must be one of: \(known)"))
        }
        let file: ReportFile
        do { file = try ReportRenderers.standard.render(report, as: format) } catch {
            throw CommandFault(.problems, error.words)
        }
        guard let path = options["output"] ?? (format == .pdf || format == .xlsx ? file.name : nil) else {
            terminal.print(String(decoding: file.bytes, as: UTF8.self).trimmingEnd)
            return .fine
        }
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(file.bytes), attributes: [.posixPermissions: 0o600])
        else {
            throw CommandFault(
                .problems, LocalizedText(pt: "não consigo gravar `\(path)`", en: "cannot write `\(path)`"))
        }
        terminal.say(LocalizedText(pt: "gravado em \(path)", en: "written to \(path)"))
        return .fine
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self[...]
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }
}
