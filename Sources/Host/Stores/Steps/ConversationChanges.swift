import Core
import SQL

/// The conversations a batch of steps touched, each as the last step left it.
struct ConversationChanges {
    private var saved: [TenantKey<Conversation>: SavedConversation] = [:]

    mutating func add(_ step: CommittedStep) {
        let before = step.before.conversation
        let after = step.after.conversation
        guard before != after else { return }
        if let before, before.id != after?.id { addReplaced(before, by: step) }
        guard let after else { return }
        let key = TenantKey(step.event.tenant, after.id)
        let isStored = saved[key]?.isStored ?? (before?.id == after.id)
        saved[key] = SavedConversation(
            tenant: key.tenant, conversation: after, at: step.event.at, isStored: isStored)
    }

    /// A conversation that gave way to another in one step has ended, though the state no longer shows it.
    private mutating func addReplaced(_ conversation: Conversation, by step: CommittedStep) {
        guard conversation.phase != .ended else { return }
        var ended = conversation
        ended.phase = .ended
        ended.outcome = step.firstOutcome ?? conversation.outcome
        let key = TenantKey(step.event.tenant, ended.id)
        let isStored = saved[key]?.isStored ?? true
        saved[key] = SavedConversation(tenant: key.tenant, conversation: ended, at: step.event.at, isStored: isStored)
    }

    /// In the order of their keys.
    var rows: ConversationTable.Rows {
        var rows = ConversationTable.Rows()
        for (_, saved) in saved.sorted(by: { $0.key < $1.key }) { rows.add(saved) }
        return rows
    }
}

extension CommittedStep {
    /// The outcome of the flow that ended first.
    fileprivate var firstOutcome: String? {
        for effect in effects {
            if case .end(let outcome) = effect.kind { return outcome }
        }
        return nil
    }
}
