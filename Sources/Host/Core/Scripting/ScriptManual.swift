/// The manual of the functions scripts may call, from their declarations.
package enum ScriptManual {
    /// Markdown: a heading, a line of Lua, and a table for each function of `chat`.
    package static func chat(_ language: UserLanguage) -> String {
        ChatVocabulary.functions.map { section($0, language) }.joined(separator: "\n")
    }

    private static func section(_ function: ScriptFunction, _ language: UserLanguage) -> String {
        var lines = [
            "### `chat:\(function.name)`", "", sentence(function.summary[language]), "", "```lua", function.example,
            "```", "",
        ]
        let rows =
            function.parameters.map { row(word(.parameter)[language], $0, language) }
            + function.settings.map { row(word(.setting)[language], $0, language) }
            + function.results.map { row(word(.result)[language], $0, language) }
        if !rows.isEmpty { lines += ["| | | | |", "|---|---|---|---|"] + rows + [""] }
        return lines.joined(separator: "\n")
    }

    private enum Role { case parameter, setting, result }

    private static func word(_ role: Role) -> LocalizedText {
        switch role {
        case .parameter: LocalizedText(pt: "recebe", en: "takes")
        case .setting: LocalizedText(pt: "ajuste", en: "setting")
        case .result: LocalizedText(pt: "devolve", en: "gives")
        }
    }

    private static func row(_ role: String, _ value: ScriptFunction.Value, _ language: UserLanguage) -> String {
        let kind = value.kind.annotation + (value.isOptional ? "?" : "")
        let summary = value.summary[language].replacing("|", with: "\\|")
        return "| \(role) | `\(value.name)` | `\(kind)` | \(summary) |"
    }

    private static func sentence(_ text: String) -> String { TextFilter.capital.apply(to: text) + "." }
}
