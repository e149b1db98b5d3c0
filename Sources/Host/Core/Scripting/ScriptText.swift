/// A text a script says: braces name the values it was given, else fields of the closed list; filters after `|`.
///
/// `{{` and `}}` are literal braces, as in files.
package enum ScriptText {
    /// - Throws: what the braces name that is neither a value nor a field.
    package static func render(_ text: String, with given: [String: Value], in scope: Scope) throws(ScriptTextFault)
        -> String
    {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return text }
        var rendered = ""
        var rest = text[...]
        var isBlank = false
        while let next = rest.first {
            if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
                rendered.append(next)
                rest = rest.dropFirst(2)
            } else if next == "{" {
                guard let end = rest.firstIndex(of: "}") else { throw .unclosed }
                let shown = try value(rest[..<end].dropFirst(), given, scope)
                rendered += shown
                isBlank = shown.isEmpty
                rest = rest[end...].dropFirst()
                continue
            } else {
                let plain = rest.prefix { $0 != "{" && $0 != "}" }
                rendered.append(String(plain.isEmpty ? rest.prefix(1) : plain), afterBlank: isBlank)
                rest = rest.dropFirst(max(1, plain.count))
            }
            isBlank = false
        }
        return rendered
    }

    private static func value(_ braces: Substring, _ given: [String: Value], _ scope: Scope) throws(ScriptTextFault)
        -> String
    {
        let parts = braces.split(separator: "|", omittingEmptySubsequences: false).map { part in
            TextFilter.trim.apply(to: String(part))
        }
        let name = parts.first ?? ""
        var shown = try shown(name, given, scope)
        for word in parts.dropFirst() {
            guard let filter = TextFilter.allCases.first(where: { $0.name.matches(word) }) else {
                throw .unknown(word, among: TextFilter.allCases.flatMap { [$0.name.en, $0.name.pt] })
            }
            shown = filter.apply(to: shown)
        }
        return shown
    }

    private static func shown(_ name: String, _ given: [String: Value], _ scope: Scope) throws(ScriptTextFault)
        -> String
    {
        if let value = given[name] { return value.display }
        guard let field = FieldCatalog.find(name) else {
            throw .unknown(name, among: given.keys.sorted() + FieldCatalog.names(.en) + FieldCatalog.names(.pt))
        }
        return field.text(in: scope)
    }
}

/// What is wrong with the braces of a text.
package enum ScriptTextFault: Error, Sendable, Hashable {
    case unclosed
    case unknown(String, among: [String])

    package var words: LocalizedText {
        switch self {
        case .unclosed: return LocalizedText(pt: "falta fechar uma chave `{`", en: "a brace `{` is not closed")
        case .unknown(let name, let known):
            let nearest = Suggestion.nearest(to: name, among: known)
            return LocalizedText(
                pt: "`{\(name)}` não é um valor dado nem um campo" + (nearest.map { "; seria `{\($0)}`?" } ?? ""),
                en: "`{\(name)}` is neither a value given nor a field"
                    + (nearest.map { "; did you mean `{\($0)}`?" } ?? ""))
        }
    }
}
