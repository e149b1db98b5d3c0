import Core

extension FileContext {
    /// Notes a reference to `name` and reports it when nothing has that name.
    func use(_ thing: NamedThing, _ name: String, at place: Place) {
        uses.append(Reference(thing: thing, name: name, place: place))
        switch thing {
        case .flow: checkFlow(name, at: place)
        case .queue: checkQueue(name, at: place)
        case .call: checkCall(name, at: place)
        case .channel: checkChannel(name, at: place)
        case .script: checkScript(name, at: place)
        case .outcome: checkOutcome(name, at: place)
        case .event: break
        }
    }

    private func checkFlow(_ name: String, at place: Place) {
        if let input = names.signatures[name]?.inputs.first(where: \.isRequired) {
            report(.flowNeedsInput(name, input.name, self, at: place))
        }
        let known = Set(names.flows.keys).union(names.scriptFlows)
        guard names.knowsFlows, !known.contains(name) else { return }
        report(.unknown("flow", LocalizedText(pt: "o fluxo", en: "flow"), name, among: known, at: place))
    }

    /// A flow that says how it may end does not end otherwise.
    private func checkOutcome(_ name: String, at place: Place) {
        guard let outcomes = signature?.outcomes, !outcomes.contains(name) else { return }
        report(.undeclaredOutcome(name, among: outcomes, self, at: place))
    }

    private func checkQueue(_ name: String, at place: Place) {
        guard names.knowsTenant, let queues = names.queues, !queues.contains(name) else { return }
        report(.unknown("queue", LocalizedText(pt: "a fila", en: "queue"), name, among: queues, at: place))
    }

    private func checkChannel(_ name: String, at place: Place) {
        guard names.knowsTenant, !names.channels.contains(name) else { return }
        report(.unknown("channel", LocalizedText(pt: "o canal", en: "channel"), name, among: names.channels, at: place))
    }

    private func checkScript(_ name: String, at place: Place) {
        guard names.knowsScripts, !names.scripts.contains(name) else { return }
        report(.unknown("script", LocalizedText(pt: "o script", en: "script"), name, among: names.scripts, at: place))
    }

    /// `connector.call`
    private func checkCall(_ name: String, at place: Place) {
        guard names.knowsTenant else { return }
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let connector = parts.first, let call = parts.last, !call.isEmpty else {
            report(.badCall(name, at: place))
            return
        }
        guard let calls = names.calls[connector] else {
            let whole = LocalizedText(pt: "o conector", en: "connector")
            let short = Place(place.mark, length: connector.unicodeScalars.count)
            report(.unknown("connector", whole, connector, among: names.calls.keys, at: short))
            return
        }
        guard !calls.contains(call) else { return }
        let skipped = connector.unicodeScalars.count + 1
        let mark = SourceMark(file: path, line: place.mark.line, column: place.mark.column + skipped)
        let what = LocalizedText(pt: "em `\(connector)` a chamada", en: "in `\(connector)` the call")
        report(.unknown("call", what, call, among: calls, at: Place(mark, length: call.unicodeScalars.count)))
    }
}
