/// What editors with a Lua language server are told: `---@meta` annotations of everything the host gives to scripts.
package enum ScriptAnnotations {
    /// One Lua file, never run.
    package static func text(_ language: UserLanguage) -> String {
        let head = LocalizedText(
            pt: "Feito por `recado schema`; para o editor, nunca executado.",
            en: "Made by `recado schema`; for editors, never run.")
        let parts =
            ["---@meta", "-- \(head[language])", facts(language), request]
            + [
                type(
                    "reply", ScriptLibrary.reply.fields.map { field($0, language) }, ScriptLibrary.reply.functions,
                    language)
            ]
            + families(language)
            + [type("chat", chatFields(language), ChatVocabulary.functions, language)]
            + [library("text", ScriptLibrary.text, language)]
            + ScriptLibrary.registrars.map { registrar($0, language) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// Every field of the catalog as it is now.
    private static func facts(_ language: UserLanguage) -> String {
        let fields = FieldCatalog.all.sorted { $0.name.en < $1.name.en }.map { field in
            "---@field [\"\(field.name.en)\"] \(field.kind.annotation)? \(field.summary[language])"
        }
        return (["---@class facts"] + fields).joined(separator: "\n")
    }

    private static var request: String {
        let kinds = ScriptLibrary.requests.map { "\"\($0.kind)\"" }.joined(separator: "|")
        let fields = Set(ScriptLibrary.requests.flatMap(\.fields)).sorted().map { "---@field \($0)? any" }
        return (["---@class request", "---@field kind \(kinds)"] + fields).joined(separator: "\n")
    }

    private static func families(_ language: UserLanguage) -> [String] {
        ChatVocabulary.fieldFamilies.map { family in
            let own = FieldCatalog.all.filter { $0.name.en.hasPrefix(family + ".") }
            let fields = own.map { field in
                "---@field \(field.name.en.dropFirst(family.count + 1)) \(field.kind.annotation)? \(field.summary[language])"
            }
            return (["---@class chat.\(family)"] + fields).joined(separator: "\n")
        }
    }

    private static func chatFields(_ language: UserLanguage) -> [String] {
        ChatVocabulary.fields.map { field($0, language) }
            + ChatVocabulary.fieldFamilies.map { "---@field \($0) chat.\($0)" }
    }

    private static func field(_ value: ScriptFunction.Value, _ language: UserLanguage) -> String {
        "---@field \(value.name) \(value.kind.annotation)\(value.isOptional ? "?" : "") \(value.summary[language])"
    }

    private static func type(
        _ name: String, _ fields: [String], _ functions: [ScriptFunction], _ language: UserLanguage
    ) -> String {
        let settings = functions.filter { !$0.settings.isEmpty }.map { function in
            (["---@class \(name).\(function.name).settings"] + function.settings.map { field($0, language) } + [
                "---@field [string] any"
            ])
            .joined(separator: "\n")
        }
        let own = (["---@class \(name)"] + fields + ["local \(name) = {}"]).joined(separator: "\n")
        return (settings + [own] + functions.map { method($0, of: name, language) }).joined(separator: "\n\n")
    }

    /// Functions of a table, called with a point.
    private static func library(_ name: String, _ functions: [ScriptFunction], _ language: UserLanguage) -> String {
        let methods = functions.map { function in
            method(function, of: name, language).replacing("function \(name):", with: "function \(name).")
        }
        return (["---@class \(name)\n\(name) = {}"] + methods).joined(separator: "\n\n")
    }

    private static func method(_ function: ScriptFunction, of name: String, _ language: UserLanguage) -> String {
        var lines = ["--- \(sentence(function.summary[language]))", "---", "--- `\(function.example)`"]
        for parameter in function.parameters {
            let isSettings = parameter.kind == .settings && !function.settings.isEmpty
            let kind = isSettings ? "\(name).\(function.name).settings" : parameter.kind.annotation
            lines.append(
                "---@param \(parameter.name)\(parameter.isOptional ? "?" : "") \(kind) \(parameter.summary[language])")
        }
        for result in function.results {
            lines.append(
                "---@return \(result.kind.annotation)\(result.isOptional ? "?" : "") \(result.name) \(result.summary[language])"
            )
        }
        let parameters = function.parameters.map(\.name).joined(separator: ", ")
        return (lines + ["function \(name):\(function.name)(\(parameters)) end"]).joined(separator: "\n")
    }

    private static func registrar(_ registrar: ScriptLibrary.Registrar, _ language: UserLanguage) -> String {
        let example = registrar.example.split(separator: "\n").map { "---     \($0)" }
        let name = LocalizedText(pt: "o nome, para os arquivos YAML", en: "its name, for the YAML files")
        return
            (["--- \(sentence(registrar.summary[language]))", "---"] + example + [
                "---@param name string \(name[language])", "---@param body \(registrar.function)",
                "function \(registrar.name)(name, body) end",
            ]).joined(separator: "\n")
    }

    private static func sentence(_ text: String) -> String { TextFilter.capital.apply(to: text) + "." }
}

extension Field.Kind {
    /// As editors' annotations name it.
    fileprivate var annotation: String {
        switch self {
        case .boolean, .hours: "boolean"
        case .number, .span: "number"
        case .text, .status, .date, .time: "string"
        }
    }
}
