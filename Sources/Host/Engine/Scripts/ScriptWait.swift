import Core

/// The request a conversation in a script waits with.
struct ScriptWait {
    let run: String
    let request: ScriptRequest
    /// Of the conversation's wait: another wait has another.
    let token: String

    init(run: String, request: ScriptRequest, token: String) {
        self.run = run
        self.request = request
        self.token = token
    }

    /// Nil when the conversation waits for nothing of a script's, or meanwhile for something else.
    init?(in conversation: Conversation) {
        let note = Journal.note(in: conversation)
        guard case .text(let run) = note["run"], case .text(let token) = note["token"],
            case .text(let kind) = note["kind"], case .map(let arguments) = note["arguments"],
            case .text(let file) = note["file"], case .int(let line) = note["line"],
            token == conversation.token, conversation.phase == .waiting || conversation.phase == .calling
        else { return nil }
        self.run = run
        self.token = token
        request = ScriptRequest(
            kind: kind, arguments: arguments, mark: SourceMark(file: file, line: Int(clamping: line), column: 1))
    }

    var note: Value {
        [
            "run": .text(run), "token": .text(token), "kind": .text(request.kind),
            "arguments": .map(request.arguments), "file": .text(request.mark.file),
            "line": .int(Int64(request.mark.line)),
        ]
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
