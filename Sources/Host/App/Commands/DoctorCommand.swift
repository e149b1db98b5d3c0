import Core
import Operations

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
        let findings = try await OperationSession.with(options) { (operations) throws(OperationFault) in
            try await operations.run(ExamineHost())
        }
        for finding in findings {
            terminal.print(options.has("json") ? JSON.text(finding.value) : finding.line(terminal.language))
        }
        return findings.contains { $0.state == .bad } ? .problems : .fine
    }
}

extension HealthFinding {
    fileprivate func line(_ language: UserLanguage) -> String {
        let sign =
            switch state {
            case .good: "✓"
            case .missing: "!"
            case .bad: "✗"
            }
        return "\(sign) \(subject): \(words[language])"
    }
}
