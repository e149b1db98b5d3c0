import Core
import Foundation

/// Asks before a version goes live.
enum VersionQuestion {
    static let flags = [
        Flag("yes", pt: "não pergunta (para máquinas)", en: "does not ask (for machines)"),
        Flag("reason", "TEXTO", pt: "por quê, para o histórico", en: "why, for the history"),
        Flag("author", "NOME", pt: "quem (o usuário desta máquina)", en: "who (this machine's user)"),
    ]

    /// True when the answer is yes, or `--yes` was given.
    static func isAgreed(_ options: Options, _ question: LocalizedText, _ terminal: Terminal) throws(CommandFault)
        -> Bool
    {
        if options.has("yes") { return true }
        terminal.complain(question[terminal.language] + " [s/N]")
        guard let answer = readLine()?.lowercased().trimmingCharacters(in: .whitespaces) else {
            throw CommandFault(
                .problems,
                LocalizedText(
                    pt: "ninguém respondeu; nada foi feito (use --yes)",
                    en: "nobody answered; nothing was done (use --yes)"))
        }
        return ["s", "sim", "y", "yes"].contains(answer)
    }
}

extension CommandFault {
    /// Somebody else was quicker.
    static let overtaken = CommandFault(
        .problems,
        LocalizedText(
            pt: "outra versão passou a valer enquanto isso; nada foi feito, veja de novo",
            en: "another version went live meanwhile; nothing was done, look again"))
}
