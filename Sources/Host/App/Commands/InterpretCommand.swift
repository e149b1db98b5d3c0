import Core
import Reading

/// `recado interpret`: reads replies from standard input, one a line.
struct InterpretCommand: Command {
    static let name = "interpret"
    static let usage = "[--tsv] [--json] [--locale pt]"
    static let summary = Words(
        pt: "lê respostas de pacientes, uma por linha: intenção, certeza e motivo",
        en: "reads patients' replies, one a line: intent, confidence and reason")
    static let example = "echo 'não vou poder ir' | recado interpret"
    static let flags: [Flag] = [
        .json, Flag("tsv", pt: "cada linha é `id<TAB>texto`", en: "each line is `id<TAB>text`"),
        Flag("locale", "IDIOMA", pt: "o idioma em que o motivo é escrito (pt)", en: "the language the reason is written in (pt)"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        return .fine
    }
}
