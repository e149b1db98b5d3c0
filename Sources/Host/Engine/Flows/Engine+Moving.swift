import Core

extension Engine {
    /// Whether a conversation that stands in an earlier version may go on in this one: its step is still there and asks
    /// the same (or calls the same), and every flow that waits behind it can be gone back to.
    package func canContinue(_ run: FlowRun, from earlier: Engine) -> Bool {
        switch run.phase {
        case .queued, .ended: true
        case _ where earlier.scriptFlows[run.flow] != nil:
            hasSameScripts(for: run.flow, as: earlier)
        case .waiting:
            asksTheSame(run.flow, run.step, as: earlier) && canReturn(run)
        case .calling: callsTheSame(run.flow, run.step, as: earlier) && canReturn(run)
        }
    }

    /// The same answers under the same keys and titles; what they lead to, and the words around them, may be new.
    private func asksTheSame(_ flow: String, _ step: String, as earlier: Engine) -> Bool {
        guard program.flows[flow]?.step(step)?.question != nil,
            let here = interpreter.words(flow: flow, step: step),
            let there = earlier.interpreter.words(flow: flow, step: step)
        else { return false }
        return here.asksTheSame(as: there)
    }

    private func callsTheSame(_ flow: String, _ step: String, as earlier: Engine) -> Bool {
        guard let here = program.flows[flow]?.step(step)?.call,
            let there = earlier.program.flows[flow]?.step(step)?.call
        else { return false }
        return here.connector == there.connector && here.call == there.call
    }

    /// As ``step(_:_:now:)``, for a conversation whose version is not to be had any more: a person of the clinic takes
    /// it over first, and the trace says why.
    package func stepHandingOver(_ state: State, _ event: Event, now: Instant) -> Outcome {
        var run = Run(engine: self, state: state, event: event, now: now)
        run.escalate(.lostVersion(state.run?.version ?? ""), code: "lost-version", mark: run.lostMark)
        run.handle()
        return Outcome(state: run.context.state, effects: run.context.effects, trace: run.context.trace)
    }
}

extension LocalizedText {
    static func lostVersion(_ version: VersionID) -> LocalizedText {
        let name = version.rawValue.prefix(12)
        return LocalizedText(
            pt: "a versão `\(name)`, em que a conversa estava, não existe mais; a conversa foi para a recepção",
            en: "the version `\(name)` the conversation stood in is gone; the conversation went to reception")
    }
}
