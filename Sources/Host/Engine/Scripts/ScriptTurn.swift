import Core

/// What one event lets a script do: what it asked before is answered from the journal, what is new at once where it can.
///
/// It works on a copy of the run, which counts only when the turn ends well: a script that breaks does nothing at all.
struct ScriptTurn {
    enum Stop {
        /// A request is open: for the patient, another system or the clock.
        case waits
        case leaves(Target, SourceMark)
        case fails(ScriptFault)
    }

    private(set) var run: Run
    private(set) var journal: Journal
    private(set) var stop: Stop?
    /// How many entries there were before this event.
    private let recorded: Int
    private var position = 1

    init(_ run: Run, _ journal: Journal) {
        self.run = run
        self.journal = journal
        recorded = journal.entries.count
    }

    /// What was asked before and was not asked this time.
    var missing: Journal.Entry? { position < recorded ? journal[position] : nil }

    /// Nil stops the script here.
    mutating func answer(_ request: ScriptRequest) -> ScriptReply? {
        if position < recorded, let entry = journal[position] { return replay(entry, request) }
        guard journal.entries.count < limits.scriptRequests, run.mayEnterStep() else {
            return fail(request.fault("endless", .scriptEndless))
        }
        run.context.mark = request.mark
        do throws(ScriptFault) {
            guard let results = try perform(request) else { return nil }
            journal.add(request.answered(results, at: run.context.now))
            position += 1
            return reply(results, at: run.context.now, isRecorded: false)
        } catch {
            return fail(error)
        }
    }

    private var limits: Limits { run.engine.limits }
    private var scope: Scope { run.context.scope }

    private mutating func replay(_ entry: Journal.Entry, _ request: ScriptRequest) -> ScriptReply? {
        guard entry.kind == request.kind, entry.digest == request.digest else {
            return fail(request.fault("diverged", .scriptDiverged(request.kind, recorded: entry.kind)))
        }
        position += 1
        return reply(entry.results, at: entry.at, isRecorded: position < recorded)
    }

    private func reply(_ results: [Value], at: Instant, isRecorded: Bool) -> ScriptReply {
        ScriptReply(results: results, now: scope.tenant.zone.civil(at).text, isRecorded: isRecorded)
    }

    private mutating func fail(_ fault: ScriptFault) -> ScriptReply? {
        stop = .fails(fault)
        return nil
    }

    /// The results of what can be done at once; nil for what stops the script.
    private mutating func perform(_ request: ScriptRequest) throws(ScriptFault) -> [Value]? {
        switch request.kind {
        case "say": try say(request)
        case "note": run.context.add(.note(try request.text(in: scope, limits: limits)))
        case "log": run.context.add(.log(LogLine(.info, try request.text(in: scope, limits: limits))))
        case "emit":
            run.context.add(.emit(name: request.text("event"), payload: request.arguments["payload"] ?? .null))
        case "set":
            guard run.context.set(request.text("field"), to: request.arguments["value"] ?? .null) else {
                throw request.refused(
                    pt: "`\(request.text("field"))` não pode receber isso",
                    en: "`\(request.text("field"))` cannot be set to that")
            }
        case "get": return [try field(request)]
        case "random": return [try draw(request)]
        default: return try halt(request)
        }
        return []
    }

    private mutating func halt(_ request: ScriptRequest) throws(ScriptFault) -> [Value]? {
        switch request.kind {
        case "queue": stop = .leaves(.queue(request.text("queue")), request.mark)
        case "finish": stop = .leaves(.end(outcome: request.outcome), request.mark)
        case "start":
            guard run.engine.hasFlow(request.text("flow")) else {
                throw request.fault("argument", .missingFlow(request.text("flow")))
            }
            stop = .leaves(.flow(request.text("flow")), request.mark)
        case "call": try call(request)
        case "ask", "ask_date", "choose", "confirm", "sleep": try ask(request)
        default: throw request.refused(pt: "chat não tem `\(request.kind)`", en: "chat has no `\(request.kind)`")
        }
        return nil
    }

    private mutating func say(_ request: ScriptRequest) throws(ScriptFault) {
        run.context.say(try request.text(in: scope, limits: limits), template: try template(request))
    }

    private func template(_ request: ScriptRequest) throws(ScriptFault) -> OutboundMessage.TemplateCall? {
        guard let name = request.settings["template"]?.display else { return nil }
        guard scope.tenant.templates[name] != nil else {
            throw request.refused(pt: "não existe o modelo `\(name)`", en: "there is no template `\(name)`")
        }
        return run.approvedTemplate(name)
    }

    private func field(_ request: ScriptRequest) throws(ScriptFault) -> Value {
        guard let field = FieldCatalog.find(request.text("field")) else {
            throw request.refused(
                pt: "não existe o campo `\(request.text("field"))`", en: "there is no field `\(request.text("field"))`")
        }
        return field.value(in: scope)
    }

    /// The same number whenever the conversation comes here, whichever host it is on.
    private func draw(_ request: ScriptRequest) throws(ScriptFault) -> Value {
        guard case .int(let most)? = request.arguments["most"], most > 0 else {
            throw request.refused(
                pt: "`most` deve ser um número inteiro a partir de 1", en: "`most` expects a whole number from 1 on")
        }
        var random = SplitMix(state: Digest("\(journal.id)/\(position)".utf8).number)
        return .int(Int64(random.next() % UInt64(most)) + 1)
    }

    private mutating func ask(_ request: ScriptRequest) throws(ScriptFault) {
        let question = try ScriptQuestion(request, locale: scope.locale)
        if request.kind != "sleep" { try run.put(question, template: try template(request)) }
        run.wait(question, journal: journal.id)
        stop = .waits
    }

    private mutating func call(_ request: ScriptRequest) throws(ScriptFault) {
        let names = request.text("call").split(separator: ".", maxSplits: 1).map(String.init)
        guard names.count == 2, let call = scope.tenant.connectors[names[0]]?.calls[names[1]] else {
            throw request.refused(
                pt: "não existe a chamada `\(request.text("call"))`", en: "there is no call `\(request.text("call"))`")
        }
        guard !call.destructive || journal.endsInAgreement else {
            throw request.fault(
                "unconfirmed",
                LocalizedText(
                    pt: "`\(request.text("call"))` não tem volta: pergunte com chat:confirm logo antes",
                    en: "`\(request.text("call"))` cannot be undone: ask with chat:confirm right before it"))
        }
        run.call(CallPlan(connector: names[0], call: names[1], mark: request.mark), request, journal: journal.id)
        stop = .waits
    }
}

extension ScriptRequest {
    func answered(_ results: [Value], at: Instant) -> Journal.Entry {
        Journal.Entry(kind: kind, digest: digest, answer: .list(results), at: at)
    }

    fileprivate var outcome: String {
        let outcome = text("outcome")
        return outcome.isEmpty ? "done" : outcome
    }
}

extension Journal.Entry {
    var results: [Value] {
        if case .list(let results) = answer { results } else { [] }
    }
}

extension Journal {
    /// Whether the last question put to the patient was a yes or no, answered with yes, and nothing was called since.
    fileprivate var endsInAgreement: Bool {
        let telling: Set<String> = ["confirm", "ask", "ask_date", "choose", "call", "sleep"]
        guard let last = entries.last(where: { telling.contains($0.kind) }) else { return false }
        return last.kind == "confirm" && last.results == [true]
    }
}

/// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators".
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
