/// Where a run stands in a script: which journal it replays, and the request it waits with.
package struct ScriptPosition: Sendable, Hashable {
    package struct Wait: Sendable, Hashable {
        package let request: ScriptRequest
        /// Of the run's wait: another wait has another.
        package let token: String

        package init(request: ScriptRequest, token: String) {
            self.request = request
            self.token = token
        }
    }

    /// The journal's.
    package let journal: String
    package let wait: Wait?

    package init(journal: String, wait: Wait? = nil) {
        self.journal = journal
        self.wait = wait
    }

    package init?(_ value: Value) {
        guard case .text(let journal) = value["run"] else { return nil }
        self.init(journal: journal, wait: Wait(value))
    }

    package var value: Value {
        var parts: [String: Value] = ["run": .text(journal)]
        if let wait { parts.merge(wait.parts) { $1 } }
        return .map(parts)
    }
}

extension ScriptPosition.Wait {
    fileprivate init?(_ value: Value) {
        guard case .text(let token) = value["token"], case .text(let kind) = value["kind"],
            case .map(let arguments) = value["arguments"], case .text(let file) = value["file"],
            case .int(let line) = value["line"]
        else { return nil }
        self.token = token
        request = ScriptRequest(
            kind: kind, arguments: arguments, mark: SourceMark(file: file, line: Int(clamping: line), column: 1))
    }

    fileprivate var parts: [String: Value] {
        [
            "token": .text(token), "kind": .text(request.kind), "arguments": .map(request.arguments),
            "file": .text(request.mark.file), "line": .int(Int64(request.mark.line)),
        ]
    }
}
