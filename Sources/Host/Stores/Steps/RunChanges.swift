import Core
import SQL

/// The runs a batch of steps touched, each as the last step left it.
struct RunChanges {
    private var saved: [TenantKey<FlowRun>: SavedRun] = [:]

    mutating func add(_ step: CommittedStep) {
        let before = step.before.run
        let after = step.after.run
        guard before != after else { return }
        if let before, before.id != after?.id { addReplaced(before, by: step) }
        guard let after else { return }
        let key = TenantKey(step.event.tenant, after.id)
        let isStored = saved[key]?.isStored ?? (before?.id == after.id)
        saved[key] = SavedRun(
            tenant: key.tenant, run: after, at: step.event.at, isStored: isStored)
    }

    /// A run that gave way to another in one step has ended, though the state no longer shows it.
    private mutating func addReplaced(_ run: FlowRun, by step: CommittedStep) {
        guard run.phase != .ended else { return }
        var ended = run
        ended.phase = .ended
        ended.outcome = step.firstOutcome ?? run.outcome
        let key = TenantKey(step.event.tenant, ended.id)
        let isStored = saved[key]?.isStored ?? true
        saved[key] = SavedRun(tenant: key.tenant, run: ended, at: step.event.at, isStored: isStored)
    }

    /// In the order of their keys.
    var rows: RunTable.Rows {
        var rows = RunTable.Rows()
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
