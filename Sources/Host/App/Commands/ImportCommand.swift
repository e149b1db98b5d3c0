import Core
import Foundation
import Runtime
import Stores

/// `recado import`: takes a hospital's list of appointments in. The same list twice changes nothing.
struct ImportCommand: Command {
    static let name = "import"
    static let usage = "TENANT appointments FILE.csv [--root PASTA] [--database URL] [--json]"
    static let summary = LocalizedText(
        pt: "traz consultas de um arquivo CSV: id,patient,phone,professional,specialty,at,status",
        en: "takes appointments from a CSV file: id,patient,phone,professional,specialty,at,status")
    static let example = "recado import digitaly appointments consultas.csv"
    static let flags: [Flag] = [.root, .database, .json]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let configuration = try Configuration(options)
        let wiring = Wiring(configuration)
        let tenant = try loadTenant(try options.word(0, "TENANT"), wiring)
        guard try options.word(1, "`appointments`") == "appointments" else {
            throw CommandFault(
                .usage, LocalizedText(pt: "só sei importar `appointments`", en: "only `appointments` can be imported"))
        }
        let path = try options.word(2, "FILE.csv")
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw CommandFault(.problems, LocalizedText(pt: "não consigo ler `\(path)`", en: "cannot read `\(path)`"))
        }
        let list = try AppointmentList(Array(bytes), zone: tenant.zone)
        let report = ImportReport(
            faults: list.faults, results: try await store(list, tenant.id, configuration, terminal))
        report.print(terminal, isJSON: options.has("json"))
        return report.bad == 0 ? .fine : .problems
    }

    private static func loadTenant(_ name: String, _ wiring: Wiring) throws(CommandFault) -> Tenant {
        let tenants = try Tenants.named([name], in: wiring)
        guard let id = tenants.first, let loaded = wiring.source().load(id, runningTests: false).loaded else {
            throw CommandFault(
                .problems,
                LocalizedText(
                    pt: "os arquivos de `\(name)` têm erros; veja `recado check \(name)`",
                    en: "the files of `\(name)` have errors; see `recado check \(name)`"))
        }
        return loaded.tenant
    }

    private static func store(
        _ list: AppointmentList, _ tenant: TenantID, _ configuration: Configuration, _ terminal: Terminal
    ) async throws(CommandFault) -> [ImportResult] {
        let store = try await configuration.openStore()
        do {
            var results: [ImportResult] = []
            for start in stride(from: 0, to: list.appointments.count, by: 2_000) {
                let end = min(start + 2_000, list.appointments.count)
                results.append(
                    try await store.importAppointments(
                        Array(list.appointments[start..<end]), of: tenant, ids: .system, now: Clock.system.now()))
                terminal.progress("\(end)/\(list.appointments.count)")
            }
            terminal.endProgress()
            await store.close()
            return results
        } catch {
            throw CommandFault(.problems, error.words)
        }
    }
}

/// What is told of an import: each bad line, then the counts.
private struct ImportReport {
    let faults: [AppointmentList.Fault]
    let results: [ImportResult]

    func print(_ terminal: Terminal, isJSON: Bool) {
        for fault in faults { isJSON ? terminal.print(JSON.text(fault.value)) : terminal.say(fault.words) }
        for refusal in refused { isJSON ? terminal.print(JSON.text(value(refusal))) : terminal.say(words(refusal)) }
        isJSON ? terminal.print(JSON.text(counts)) : terminal.say(summary)
    }

    var bad: Int { faults.count + refused.count }

    private var refused: [ImportResult.Refusal] { results.flatMap(\.refused) }

    private func sum(_ count: (ImportResult) -> Int) -> Int { results.reduce(0) { $0 + count($1) } }

    private func words(_ refusal: ImportResult.Refusal) -> LocalizedText {
        LocalizedText(
            pt: "\(refusal.externalID): \(refusal.words.pt)", en: "\(refusal.externalID): \(refusal.words.en)")
    }

    private func value(_ refusal: ImportResult.Refusal) -> Value {
        [
            "kind": "refused", "id": .text(refusal.externalID), "pt": .text(refusal.words.pt),
            "en": .text(refusal.words.en),
        ]
    }

    private var counts: Value {
        [
            "kind": "summary", "new": .int(Int64(sum(\.new))), "updated": .int(Int64(sum(\.updated))),
            "unchanged": .int(Int64(sum(\.unchanged))), "bad": .int(Int64(bad)),
        ]
    }

    private var summary: LocalizedText {
        LocalizedText(
            pt:
                "\(sum(\.new)) novas, \(sum(\.updated)) alteradas, \(sum(\.unchanged)) iguais, \(bad) linhas com problema",
            en: "\(sum(\.new)) new, \(sum(\.updated)) updated, \(sum(\.unchanged)) unchanged, \(bad) bad lines")
    }
}
