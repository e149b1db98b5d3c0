import Core
import Stores

/// Retries or discards jobs that wait for somebody's decision.
package struct DecideJobs: Operation {
    package enum Decision: String, Sendable, Hashable, CaseIterable {
        case retry
        case discard
    }

    /// Which jobs are meant.
    package enum Selection: Sendable, Hashable {
        case named([JobID])
        case all([JobState])
    }

    /// One job, and whether its state permitted the decision.
    package struct Decided: Sendable, Hashable {
        package let job: JobID
        package let isDone: Bool
    }

    package static let permission = Permission.decideJobs
    package let tenant: TenantID?
    private let owner: TenantID
    private let decision: Decision
    private let selection: Selection

    package init(_ decision: Decision, _ selection: Selection, of tenant: TenantID) {
        self.tenant = tenant
        owner = tenant
        self.decision = decision
        self.selection = selection
    }

    package func perform(in context: OperationContext) async throws(OperationFault) -> [Decided] {
        let jobs = try await chosen(context)
        let now = context.clock.now()
        let changed = try await context.write { [owner, decision] (transaction) throws(StoreFault) in
            switch decision {
            case .retry: try transaction.retry(jobs, of: owner, now: now)
            case .discard: try transaction.discard(jobs, of: owner, now: now)
            }
        }
        if decision == .retry { try await context.stores.store().post(Notice(.jobs)) }
        return zip(jobs, changed).map { Decided(job: $0, isDone: $1) }
    }

    private func chosen(_ context: OperationContext) async throws(OperationFault) -> [JobID] {
        switch selection {
        case .named(let jobs): jobs
        case .all(let states): try await ListJobs(of: owner, in: states).perform(in: context).map(\.id)
        }
    }
}
