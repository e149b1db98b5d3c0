import Core

/// The JSON Schema of every kind of file, made from what the reader of files itself goes by.
package struct EditorSchema: Sendable {
    private let registry: Registry

    package init(_ registry: Registry) { self.registry = registry }

    /// By name, as they lie in one folder: `recado.schema.json` for any file, and one for each kind of file.
    /// - Parameter spelling: the only one accepted; nil for both, told apart by `format` and `formato`.
    package func files(_ spelling: UserLanguage? = nil) -> [(name: String, text: String)] {
        let kinds = DocumentKind.all.map { kind in
            ("\(kind.form.name.en).schema.json", text("Recado: \(kind.form.name.en)", spelling) { $0.document(kind) })
        }
        return [("recado.schema.json", text("Recado", spelling) { $0.anyDocument() })] + kinds
    }

    private func text(
        _ title: String, _ spelling: UserLanguage?, _ write: (inout SchemaWriter) -> Value
    ) -> String {
        var definitions: [String: Value] = [:]
        func root(_ spelling: UserLanguage) -> Value {
            var writer = SchemaWriter(registry, spelling)
            let root = write(&writer)
            definitions[spelling.rawValue] = .map(writer.definitions)
            return root
        }
        var schema: [String: Value] = [
            "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .text(title),
        ]
        if let spelling {
            schema["allOf"] = [root(spelling)]
        } else {
            schema["if"] = ["required": [.text(CommonKeys.format.name.pt)]]
            schema["then"] = root(.pt)
            schema["else"] = root(.en)
        }
        schema["$defs"] = .map(definitions)
        return JSONText.indented(.map(schema)) + "\n"
    }
}

extension SchemaWriter {
    /// A file of one kind, which says its format.
    mutating func document(_ kind: DocumentKind) -> Value {
        ["type": "object", "required": [.text(CommonKeys.format.name[spelling])], "allOf": [reference(kind.form)]]
    }

    /// Any file, told by its keys.
    mutating func anyDocument() -> Value {
        let telling = DocumentKind.all.map { kind in
            Value.map(["anyOf": .list(kind.terms.map { ["required": [.text($0[spelling])]] })])
        }
        var schema: Value = ["anyOf": .list(telling)]
        for (kind, isOne) in zip(DocumentKind.all, telling).reversed() {
            schema = ["if": isOne, "then": document(kind), "else": schema]
        }
        return schema.with(["type": "object"])
    }
}
