import Core
import Foundation
import Operations

/// `recado import`: takes a hospital's list of appointments in. The same list twice changes nothing.
struct ImportCommand: Command {
    static let name = "import"
    static let usage =
        "TENANT appointments FILE [--dry-run] [--complete DATA [--yes]] [--root PASTA] [--database URL] [--json]"
    static let summary = LocalizedText(
        pt: "traz consultas de CSV ou XLSX: id,patient,phone,professional,specialty,at,status, ou em português",
        en: "takes appointments from CSV or XLSX: id,patient,phone,professional,specialty,at,status")
    static let example = "recado import digitaly appointments consultas.csv --dry-run"
    static let flags: [Flag] = [
        .root, .database, .json,
        Flag(
            "dry-run", pt: "mostra as primeiras linhas como foram entendidas e o que mudaria; nada é gravado",
            en: "shows the first lines as understood and what would change; nothing is stored"),
        Flag(
            "complete", "DATA", pt: "o arquivo tem todas as consultas deste dia: as que faltam são desmarcadas",
            en: "the file has all appointments of this day: those missing are called off"),
        Flag("yes", pt: "com --complete: não pergunta (para máquinas)", en: "with --complete: does not ask"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let tenant = try tenant(options)
        let file = try file(options)
        let day = try day(options)
        let isDryRun = options.has("dry-run")
        let isJSON = options.has("json")
        let outcome = try await OperationSession.with(options) {
            (operations) throws(OperationFault) -> ImportOutcome? in
            guard let day, !isDryRun else {
                return try await operations.run(
                    ImportAppointments(file, of: tenant, isDryRun: isDryRun, complete: day.map { CompleteDay($0) }))
            }
            let preview = try await operations.run(
                ImportAppointments(file, of: tenant, isDryRun: true, complete: CompleteDay(day)))
            guard try agrees(preview.missing.count, day, options, terminal) else { return nil }
            return try await operations.run(
                ImportAppointments(file, of: tenant, complete: CompleteDay(day, expecting: preview.missing.count)))
        }
        guard let outcome else { return .problems }
        ImportReport(outcome, terminal, isJSON: isJSON).print()
        return outcome.bad == 0 ? .fine : .problems
    }

    private static func tenant(_ options: Options) throws(CommandFault) -> TenantID {
        let wiring = Wiring(try Configuration(options))
        let tenants = try Tenants.named([try options.word(0, "TENANT")], in: wiring)
        guard try options.word(1, "`appointments`") == "appointments" else {
            throw CommandFault(
                .usage, LocalizedText(pt: "só sei importar `appointments`", en: "only `appointments` can be imported"))
        }
        return tenants.first ?? ""
    }

    private static func file(_ options: Options) throws(CommandFault) -> [UInt8] {
        let path = try options.word(2, "FILE")
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw CommandFault(.problems, LocalizedText(pt: "não consigo ler `\(path)`", en: "cannot read `\(path)`"))
        }
        return Array(bytes)
    }

    private static func day(_ options: Options) throws(CommandFault) -> CivilDate? {
        guard let text = options["complete"] else { return nil }
        guard let day = CivilDate(text) else {
            throw CommandFault(
                .usage,
                LocalizedText(
                    pt: "--complete deve ser um dia, como 2026-11-25", en: "--complete must be a day, as 2026-11-25"))
        }
        return day
    }

    /// How many would be called off is said before anything is done.
    private static func agrees(_ count: Int, _ day: CivilDate, _ options: Options, _ terminal: Terminal)
        throws(OperationFault) -> Bool
    {
        guard count > 0 else { return true }
        let words = LocalizedText(
            pt: "\(count) consulta(s) de \(day) não estão no arquivo e serão desmarcadas.",
            en: "\(count) appointment(s) of \(day) are not in the file and will be called off.")
        guard !options.has("yes") else {
            terminal.complain(words[terminal.language])
            return true
        }
        let question = LocalizedText(pt: words.pt + " Continuar?", en: words.en + " Go on?")
        do throws(CommandFault) {
            return try VersionQuestion.isAgreed(options, question, terminal)
        } catch {
            throw OperationFault(.conflict, error.words)
        }
    }
}
