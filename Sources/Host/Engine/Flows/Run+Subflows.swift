import Core

/// Flows that run other flows, and come back by their outcomes.
extension Run {
    /// Has the flow of `plan` begin; the step it stands in waits for its outcome.
    mutating func run(_ plan: Subflow, in step: Step) {
        guard let run = activeRun else { return }
        guard let first = engine.program.flows[plan.flow]?.steps.first else {
            return escalate(.missingFlow(plan.flow), code: "missing-flow", mark: plan.mark)
        }
        guard run.stack.count < engine.limits.flowDepth else {
            return escalate(.tooDeep(plan.flow), code: "too-deep", mark: plan.mark)
        }
        guard let inputs = values(of: plan) else { return }
        update {
            $0.stack.append(FlowRun.Frame(flow: $0.flow, step: step.name, inputs: $0.inputs))
            $0.flow = plan.flow
            $0.inputs = inputs
        }
        enter(step: first.name, from: plan.mark)
    }

    /// Nil when something is not of the type the flow asks for; the conversation has then gone to people.
    private mutating func values(of plan: Subflow) -> [String: Value]? {
        var values = engine.program.flows[plan.flow]?.standardInputs ?? [:]
        for argument in plan.arguments {
            if let value = argument.value(in: context.scope) {
                values[argument.input.name] = value
            } else if argument.input.isRequired {
                escalate(.wrongInput(argument.input, plan.flow), code: "wrong-input", mark: argument.mark)
                return nil
            }
        }
        return values
    }

    /// Ends the flow: the one that runs it goes on, else the conversation is over.
    mutating func leave(with outcome: String, from mark: SourceMark) {
        guard let frame = activeRun?.stack.last, context.state.contact?.optedOut != true else {
            return finish(outcome, mark: mark)
        }
        guard let plan = engine.program.flows[frame.flow]?.step(frame.step)?.run, let next = plan.outcomes[outcome]
        else { return escalate(.missingOutcome(outcome, frame), code: "missing-outcome", mark: mark) }
        cancelOpenTimer()
        update {
            $0.stack.removeLast()
            $0.flow = frame.flow
            $0.step = frame.step
            $0.inputs = frame.inputs
        }
        go(to: next, from: plan.mark)
    }

    /// Goes where something outside the flow points: an end is then the conversation's, whatever flows wait.
    mutating func leaveFlow(to target: Target, from mark: SourceMark) {
        if case .end(let outcome) = target { return finish(outcome, mark: mark) }
        go(to: target, from: mark)
    }
}

extension LocalizedText {
    static func tooDeep(_ flow: String) -> LocalizedText {
        LocalizedText(
            pt: "fluxos demais esperam uns pelos outros; `\(flow)` não começou",
            en: "too many flows wait for one another; `\(flow)` did not begin")
    }

    static func wrongInput(_ input: FlowInput, _ flow: String) -> LocalizedText {
        LocalizedText(
            pt: "`\(flow)` não recebeu `\(input.name)` como \(input.type.name.pt); a conversa foi para a recepção",
            en: "`\(flow)` was not given `\(input.name)` as \(input.type.name.en); the conversation went to reception")
    }

    static func missingOutcome(_ outcome: String, _ frame: FlowRun.Frame) -> LocalizedText {
        LocalizedText(
            pt: "`\(frame.flow).\(frame.step)` não diz para onde leva `\(outcome)`; a conversa foi para a recepção",
            en:
                "`\(frame.flow).\(frame.step)` does not say where `\(outcome)` leads; the conversation went to reception"
        )
    }
}
