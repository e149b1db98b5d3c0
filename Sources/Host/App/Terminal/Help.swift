import Core

/// The help texts, made from what the commands declare.
enum Help {
    static func overview(_ language: UserLanguage) -> String {
        let width = Recado.commands.map { $0.name.count }.max() ?? 0
        let lines = Recado.commands.map { command in
            "  recado \(padded(command.name, width))  \(command.summary[language])"
        }
        let head = LocalizedText(
            pt: "Recado pergunta aos pacientes se eles vêm, entende a resposta e avisa a clínica.\n\nComandos:",
            en: "Recado asks patients whether they will come, understands the answer and tells the clinic.\n\nCommands:"
        )
        let tail = LocalizedText(
            pt: "\nrecado COMANDO --help conta mais. Códigos de saída: 0 tudo bem, 1 há problemas, 2 uso errado.",
            en: "\nrecado COMMAND --help tells more. Exit codes: 0 well, 1 there are problems, 2 wrong usage.")
        return ([head[language]] + lines + [tail[language]]).joined(separator: "\n")
    }

    static func page(of command: any Command.Type, _ language: UserLanguage) -> String {
        var lines = ["recado \(command.name) \(command.usage)", "", command.summary[language]]
        let names = command.flags.map { "--\($0.name)" + ($0.value.map { " \($0)" } ?? "") }
        let width = names.map(\.count).max() ?? 0
        if !names.isEmpty { lines.append("") }
        for (name, flag) in zip(names, command.flags) {
            lines.append("  \(padded(name, width))  \(flag.summary[language])")
        }
        lines += ["", (language == .pt ? "Experimente: " : "Try: ") + command.example]
        return lines.joined(separator: "\n")
    }

    static func hint(_ command: any Command.Type) -> LocalizedText {
        LocalizedText(
            pt: "Veja `recado \(command.name) --help`.", en: "See `recado \(command.name) --help`.")
    }

    static func unknownCommand(_ name: String) -> LocalizedText {
        let nearest = Suggestion.nearest(to: name, among: Recado.commands.map { $0.name })
        return LocalizedText(
            pt: "não conheço o comando `\(name)`" + (nearest.map { "; seria `\($0)`?" } ?? "")
                + " Veja `recado --help`.",
            en: "unknown command `\(name)`" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
                + " See `recado --help`.")
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
