import Core

/// What rules do about a contact who is still busy with what they led to before.
extension Run {
    /// Whether the contact is in the flow or the queue `target` names, or will be.
    func isBusy(with target: Target?) -> Bool {
        guard let conversation = activeConversation, let target else { return false }
        if let waiting = Pending.name(of: target), conversation.pending.contains(where: { $0.flow == waiting }) {
            return true
        }
        switch target {
        case .flow(let name): return (conversation.stack.first?.flow ?? conversation.flow) == name
        case .queue(let name): return conversation.phase == .queued && conversation.queue == name
        case .step, .end, .again: return false
        }
    }

    /// Goes there when the open conversation has ended.
    mutating func wait(toGo target: Target, _ appointment: AppointmentID? = nil, mark: SourceMark) {
        guard let busy = activeConversation, let name = Pending.name(of: target) else { return }
        let wanted = Conversation.Pending(flow: name, appointment: appointment ?? context.scope.appointment?.id)
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
            forgetConversation()
            return leaveFlow(to: target, from: mark)
        }
        let appointment = context.scope.appointment?.id
        if let opening = openingToWaitFor(flow: flow) {
            finish("restarted", mark: mark)
            return deferStart(flow, appointment, until: opening)
        }
        forgetConversation()
        begin(flow: flow, appointment: appointment, mark: mark)
    }

    /// What was said and stored so far counts no more.
    private mutating func forgetConversation() {
        cancelOpenTimer()
        update {
            $0.phase = .waiting
            $0.token = ""
            $0.queue = nil
            $0.variables = [:]
            $0.stack = []
        }
    }
}

/// What waits behind a conversation, as it is stored: a flow by its name, a queue as `queue reception`, which is no name.
enum Pending {
    private static let queue = "queue "

    static func name(of target: Target) -> String? {
        switch target {
        case .flow(let name): name
        case .queue(let name): queue + name
        case .step, .end, .again: nil
        }
    }

    static func queue(_ stored: String?) -> String? {
        guard let stored, stored.hasPrefix(queue) else { return nil }
        return String(stored.dropFirst(queue.count))
    }
}

extension LocalizedText {
    static func stillBusy(_ rule: String) -> LocalizedText {
        LocalizedText(
            pt: "o contato ainda está no que a regra `\(rule)` começou",
            en: "the contact is still in what the rule `\(rule)` began")
    }
}
