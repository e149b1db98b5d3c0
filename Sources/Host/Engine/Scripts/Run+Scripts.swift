import Core

/// Conversations written in Lua.
extension Run {
    /// Begins a script's flow, with the fields as they are now.
    mutating func begin(script: ScriptRegistration, appointment: AppointmentID?, mark: SourceMark) {
        if activeRun != nil {
            cancelOpenTimer()
            update {
                $0.flow = script.name
                $0.step = ""
                $0.stack = []
                $0.inputs = [:]
                $0.appointment = appointment ?? $0.appointment
            }
            updateConversation { $0.release() }
        } else {
            guard open(flow: script.name, step: "", appointment: appointment) else { return }
        }
        focus(on: context.state.run?.appointment)
        context.mark = mark
        guard mayEnterStep() else { return escalate(.endless, code: "endless-flow", mark: mark) }
        let journal = Journal(id: context.nextID, entries: [engine.scriptStart(context.scope)])
        context.add(.start(flow: script.name))
        goOn(with: journal)
    }

    /// The request the conversation waits with, when it is in a script.
    var openScriptWait: ScriptWait? {
        activeRun.flatMap { $0.journal == nil ? nil : ScriptWait(in: $0) }
    }

    /// Answers the open request, and lets the script go on.
    mutating func settle(_ wait: ScriptWait, _ results: [Value]) {
        guard var journal = activeRun?.journal, journal.id == wait.journal else {
            return escalate(.scriptChanged, code: "script-changed", mark: wait.request.mark)
        }
        cancelOpenTimer()
        update { $0.token = "" }
        journal.add(wait.request.answered(results, at: context.now))
        goOn(with: journal)
    }

    /// Replays the journal, and goes as far beyond it as the script comes without waiting.
    private mutating func goOn(with journal: Journal) {
        let version = engine.program.version
        update {
            $0.journal = journal
            $0.version = version
            $0.memory.script = ScriptPosition(journal: journal.id)
        }
        guard let run = activeRun, let script = engine.scriptFlows[run.flow],
            engine.canReplay(run) == true
        else { return escalate(.scriptChanged, code: "script-changed", mark: lostMark) }
        var turn = ScriptTurn(self, journal)
        do throws(ScriptFault) {
            let results = try engine.scripts.converse(run.flow, start: start(of: journal)) { turn.answer($0) }
            close(turn, results, script)
        } catch {
            breakOff(error, in: script)
        }
    }

    private func start(of journal: Journal) -> ScriptStart {
        ScriptStart(
            fields: journal[0]?.answer ?? .null,
            now: engine.program.tenant.zone.civil(journal[0]?.at ?? context.now).text,
            seed: Digest(journal.id.utf8).number, isReplay: journal.entries.count > 1)
    }

    private mutating func close(_ turn: ScriptTurn, _ results: [Value]?, _ script: ScriptRegistration) {
        if case .fails(let fault)? = turn.stop { return breakOff(fault, in: script) }
        if let missing = turn.missing {
            let words = LocalizedText.scriptDiverged("return", recorded: missing.kind)
            return breakOff(ScriptFault(code: "diverged", words: words, mark: script.mark), in: script)
        }
        self = turn.run
        update { $0.journal = turn.journal }
        switch turn.stop {
        case .waits?: return
        case .leaves(let target, let mark)?: go(to: target, from: mark)
        case .fails?, nil: go(to: .end(outcome: results?.first?.outcome ?? "done"), from: script.mark)
        }
    }

    /// What the turn did is undone with it; the contact goes to a person, and staff are told the line.
    private mutating func breakOff(_ fault: ScriptFault, in script: ScriptRegistration) {
        let mark = fault.mark ?? script.mark
        context.mark = mark
        context.add(
            .log(
                LogLine(
                    .error, "script failed",
                    fields: [
                        "flow": .text(script.name), "at": .text(mark.description), "code": .text(fault.code),
                        "reason": .text(fault.message),
                    ])))
        escalate(.scriptStopped(fault.words), code: "script-" + fault.code, mark: mark)
    }

    /// A conversation that left its script, whichever way, needs its journal no more.
    mutating func forgetScript() {
        guard let run = context.state.run,
            run.journal != nil || run.memory.script != nil, ScriptWait(in: run) == nil
        else { return }
        update {
            $0.journal = nil
            $0.memory.script = nil
        }
    }
}

extension Engine {
    /// The first entry of a journal: which scripts it is for, and the fields `chat` has.
    fileprivate func scriptStart(_ scope: Scope) -> Journal.Entry {
        var families: [String: [String: Value]] = [:]
        for family in ChatVocabulary.fieldFamilies { families[family] = [:] }
        for field in FieldCatalog.all {
            let parts = field.name.en.split(separator: ".", maxSplits: 1).map(String.init)
            guard parts.count == 2, families[parts[0]] != nil else { continue }
            let value = field.read(scope)
            if !value.isEmpty { families[parts[0]]?[parts[1]] = value }
        }
        return Journal.Entry(
            kind: "start", digest: scriptFlows.digest, answer: .map(families.mapValues { .map($0) }), at: scope.now)
    }
}

extension Value {
    /// A script's returned text is its outcome.
    fileprivate var outcome: String? {
        if case .text(let text) = self, !text.isEmpty { String(text.prefix(64)) } else { nil }
    }
}
