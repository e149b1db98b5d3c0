import Core

/// The reference, made from what the program itself goes by: kinds, keywords, fields and findings.
package struct ReferencePages: Sendable {
    private let registry: Registry

    package init(_ registry: Registry) { self.registry = registry }

    /// Markdown, by name, as they lie in `docs/reference`.
    package func files() -> [(name: String, text: String)] {
        [
            ("actions.md", kinds("Actions", "What stands in `do`.", registry.actions.map { $0.description })),
            ("triggers.md", kinds("Triggers", "What stands behind `on`.", registry.triggers.map { $0.description })),
            (
                "channels.md",
                kinds("Channels", "What stands behind `provider`.", registry.channels.map { $0.description })
            ),
            ("files.md", files(Schema.documents)), ("fields.md", fields), ("lints.md", findings), ("lua.md", scripts),
        ]
    }

    private func page(_ title: String, _ introduction: String, _ sections: [String]) -> String {
        let note = "<!-- Made by `recado schema --docs docs/reference`; edit the declarations instead. -->"
        return (["\(note)\n# \(title)\n", "\(introduction)\n"] + sections).joined(separator: "\n")
    }

    private func row(_ cells: String...) -> String {
        "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }

    private func both(_ term: Term) -> String { term.en == term.pt ? "`\(term.en)`" : "`\(term.en)`, `\(term.pt)`" }

    // MARK: Kinds

    private func kinds(_ title: String, _ introduction: String, _ kinds: [KindDescription]) -> String {
        page(title, introduction, kinds.sorted { $0.name.en < $1.name.en }.map(section))
    }

    private func section(_ kind: KindDescription) -> String {
        var lines = ["## \(both(kind.name))", "", kind.summary.en.capitalizedFirst + ".", ""]
        if !kind.parameters.isEmpty {
            lines += ["| argument | value | |", "|---|---|---|"]
            lines += kind.parameters.map { parameter in
                let isShort = parameter.name.en == kind.shorthand ? " It may stand alone." : ""
                let summary = parameter.summary.en + (parameter.required ? "." : "; optional.") + isShort
                return row(both(parameter.name), parameter.type.kind.word, summary)
            }
            lines.append("")
        }
        return (lines + ["```yaml", kind.example, "```", ""]).joined(separator: "\n")
    }

    // MARK: Scripts

    private var scripts: String {
        let registrars = ScriptLibrary.registrars.map { registrar in
            "## `\(registrar.name)`\n\n\(registrar.summary.en.capitalizedFirst).\n\n```lua\n\(registrar.example)\n```\n"
        }
        let reply = functions("reply", ScriptLibrary.reply.fields, ScriptLibrary.reply.functions)
        let chat = functions("chat", ChatVocabulary.fields, ChatVocabulary.functions)
        let texts = functions("text", [], ScriptLibrary.text).replacing("`text:", with: "`text.")
        let introduction =
            "What Lua files register, and what they are given. `recado schema --out` writes it for editors."
        return page("Lua", introduction, registrars + [reply, chat, texts])
    }

    private func functions(_ name: String, _ fields: [ScriptFunction.Value], _ functions: [ScriptFunction]) -> String {
        let values = fields.map { row("`\(name).\($0.name)`", $0.summary.en.capitalizedFirst + ".") }
        let calls = functions.map { function in
            let parameters = function.parameters.map { $0.name + ($0.isOptional ? "?" : "") }.joined(separator: ", ")
            return row("`\(name):\(function.name)(\(parameters))`", function.summary.en.capitalizedFirst + ".")
        }
        return (["## The `\(name)`", "", "| | |", "|---|---|"] + values + calls).joined(separator: "\n") + "\n"
    }

    // MARK: Keywords

    private func files(_ documents: [Form]) -> String {
        var seen: Set<String> = []
        var sections: [String] = []
        func visit(_ form: Form) {
            guard seen.insert(form.name.en).inserted else { return }
            sections.append(section(form))
            for field in form.fields {
                for inner in field.kind.forms { visit(inner) }
            }
        }
        for document in documents { visit(document) }
        return page("Files", "Every keyword, in both spellings, by what it stands in.", sections)
    }

    private func section(_ form: Form) -> String {
        let rows = form.fields.map { field in
            let standard = field.standard.map { " Without it: `\($0.en)`." } ?? ""
            let summary = field.summary.en.capitalizedFirst + (field.required ? "; required." : ".") + standard
            return row(both(field.name), field.kind.word, summary)
        }
        let title = "## \(form.name.en.capitalizedFirst)"
        return
            ([title, "", form.summary.en.capitalizedFirst + ".", "", "| keyword | value | |", "|---|---|---|"] + rows)
            .joined(separator: "\n") + "\n"
    }

    // MARK: Fields and findings

    private var fields: String {
        let rows = FieldCatalog.all.map { field in
            let settable = field.settable ? " `set` may change it." : ""
            return row(both(field.name), field.kind.rawValue, field.summary.en.capitalizedFirst + "." + settable)
        }
        let families = FieldFamily.allCases.map { family in
            let name = Term(family.name.en + ".…", pt: family.name.pt + ".…")
            return row(both(name), "any", family.summary.en.capitalizedFirst + ".")
        }
        let filters = TextFilter.allCases.map { both($0.name) }.joined(separator: "; ")
        return page(
            "Fields", "What `{…}` in a text and conditions may name. Filters, after `|`: \(filters).",
            [(["| field | kind | |", "|---|---|---|"] + rows + families).joined(separator: "\n") + "\n"])
    }

    private var findings: String {
        page(
            "Lints",
            "What `recado check` may find, by its code; `recado check --explain CODE` tells the same in a terminal.",
            Finding.all.sorted { $0.code < $1.code }.map { FindingPage($0).markdown() })
    }
}
