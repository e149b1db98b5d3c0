import Core

/// The request a run in a script waits with.
struct ScriptWait {
    let journal: String
    let request: ScriptRequest

    /// Nil when the run waits for nothing of a script's, or meanwhile for something else.
    init?(in run: FlowRun) {
        guard let position = run.memory.script, let wait = position.wait, wait.token == run.token,
            run.phase == .waiting || run.phase == .calling
        else { return nil }
        journal = position.journal
        request = wait.request
    }
}

extension ScriptRequest {
    /// The settings of a question, or the values of a text.
    var settings: [String: Value] {
        for name in ["settings", "values"] {
            if case .map(let map)? = arguments[name] { return map }
        }
        return [:]
    }

    func fault(_ code: String, _ words: LocalizedText) -> ScriptFault {
        ScriptFault(code: code, words: words, mark: mark)
    }

    func refused(pt: String, en: String) -> ScriptFault { fault("argument", LocalizedText(pt: pt, en: en)) }

    func text(_ name: String) -> String { arguments[name]?.display ?? "" }

    /// The request's text, its braces filled in.
    func text(in scope: Scope, limits: Limits) throws(ScriptFault) -> String {
        try render(text("text"), in: scope, limits: limits)
    }

    func render(_ text: String, in scope: Scope, limits: Limits) throws(ScriptFault) -> String {
        do throws(ScriptTextFault) {
            let rendered = try ScriptText.render(text, with: settings, in: scope)
            return String(rendered.prefix(limits.scriptTextCharacters))
        } catch {
            throw fault("text", error.words)
        }
    }
}
