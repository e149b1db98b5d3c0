import Core

/// What rules do about a contact who is still busy with what they led to before.
extension Run {
    /// Whether the contact is in the flow or the queue `target` names, or will be.
    func isBusy(with target: Target?) -> Bool {
        guard let run = activeRun, let target else { return false }
        if let waiting = StartGoal(target), run.pending.contains(where: { $0.goal == waiting }) {
            return true
        }
        switch target {
        case .flow(let name): return (run.stack.first?.flow ?? run.flow) == name
        case .queue(let name): return run.phase == .queued && context.state.conversation.queue == name
        case .step, .end, .again: return false
        }
    }

    /// Goes there when the open conversation has ended.
    mutating func wait(toGo target: Target, _ appointment: AppointmentID? = nil, mark: SourceMark) {
        guard let busy = activeRun, let goal = StartGoal(target) else { return }
        let wanted = FlowRun.Pending(goal, appointment: appointment ?? context.scope.appointment?.id)
        guard !busy.pending.contains(wanted) else { return ignore("busy", .busy) }
        guard busy.pending.count < engine.limits.pendingStarts else {
            context.trace.add(.fault(code: "too-many-pending", words: .tooManyPending, mark: mark))
            return
        }
        update { $0.pending.append(wanted) }
        ignore("busy", .busy)
    }

    /// Goes there from the beginning; a flow outside its hours when they begin.
    mutating func startOver(_ target: Target, mark: SourceMark) {
        guard case .flow(let flow) = target else {
            forgetRun()
            return leaveFlow(to: target, from: mark)
        }
        let appointment = context.scope.appointment?.id
        if let opening = openingToWaitFor(flow: flow) {
            finish("restarted", mark: mark)
            return deferStart(.flow(flow), appointment, until: opening)
        }
        forgetRun()
        begin(flow: flow, appointment: appointment, mark: mark)
    }

    /// What was said and stored so far counts no more.
    private mutating func forgetRun() {
        cancelOpenTimer()
        update {
            $0.phase = .waiting
            $0.token = ""
            $0.variables = [:]
            $0.stack = []
        }
        updateConversation { $0.release() }
    }
}

extension LocalizedText {
    static func stillBusy(_ rule: String) -> LocalizedText {
        LocalizedText(
            pt: "o contato ainda está no que a regra `\(rule)` começou",
            en: "the contact is still in what the rule `\(rule)` began")
    }
}
