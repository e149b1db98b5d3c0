import Core
import Foundation
import Runtime
import Stores

/// `recado doctor`: looks at everything a host needs, and says what is missing.
struct DoctorCommand: Command {
    static let name = "doctor"
    static let usage = "[--root PASTA] [--database URL] [--json]"
    static let summary = LocalizedText(
        pt: "examina esta máquina: banco de dados, arquivos, segredos, fuso horário",
        en: "examines this machine: database, files, secrets, time zones")
    static let example = "recado doctor"
    static let flags: [Flag] = [.root, .database, .json]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let configuration = try Configuration(options)
        let findings = [zones, await database(configuration)] + tenants(Wiring(configuration))
        for finding in findings {
            terminal.print(options.has("json") ? JSON.text(finding.value) : finding.line(terminal.language))
        }
        return findings.contains { $0.state == .bad } ? .problems : .fine
    }

    private static var zones: Finding {
        Zone("America/Sao_Paulo") != nil
            ? Finding(.good, "zones", LocalizedText(pt: "fusos horários conhecidos", en: "time zones known"))
            : Finding(
                .bad, "zones",
                LocalizedText(
                    pt: "faltam os fusos horários: instale tzdata", en: "time zones are missing: install tzdata"))
    }

    private static func database(_ configuration: Configuration) async -> Finding {
        do throws(CommandFault) {
            let store = try await configuration.openStore()
            await store.close()
            return Finding(
                .good, "database", LocalizedText(pt: "o banco de dados responde", en: "the database answers"))
        } catch {
            return Finding(.bad, "database", error.words)
        }
    }

    private static func tenants(_ wiring: Wiring) -> [Finding] {
        let source = wiring.source()
        guard !source.tenants.isEmpty else {
            return [
                Finding(
                    .bad, "tenants", LocalizedText(pt: "nenhuma clínica nesta pasta", en: "no tenant in this folder"))
            ]
        }
        return source.tenants.flatMap { tenant in
            let candidate = source.load(tenant)
            guard let loaded = candidate.loaded else {
                let errors = candidate.diagnostics.count { $0.severity == .error }
                return [
                    Finding(
                        .bad, tenant.rawValue,
                        LocalizedText(
                            pt: "\(errors) erro(s); veja `recado check \(tenant)`",
                            en: "\(errors) error(s); see `recado check \(tenant)`"))
                ]
            }
            let fine = Finding(
                .good, tenant.rawValue,
                LocalizedText(
                    pt: "\(candidate.tests.count) testes passaram", en: "\(candidate.tests.count) tests passed"))
            return [fine] + loaded.faults.map { Finding(.missing, tenant.rawValue, $0) }
        }
    }
}

/// One thing the doctor looked at.
private struct Finding {
    enum State: String {
        case good = "ok"
        case missing = "warning"
        case bad = "error"
    }

    let state: State
    let subject: String
    let words: LocalizedText

    init(_ state: State, _ subject: String, _ words: LocalizedText) {
        self.state = state
        self.subject = subject
        self.words = words
    }

    func line(_ language: UserLanguage) -> String {
        let sign =
            switch state {
            case .good: "✓"
            case .missing: "!"
            case .bad: "✗"
            }
        return "\(sign) \(subject): \(words[language])"
    }

    var value: Value {
        ["state": .text(state.rawValue), "subject": .text(subject), "pt": .text(words.pt), "en": .text(words.en)]
    }
}
