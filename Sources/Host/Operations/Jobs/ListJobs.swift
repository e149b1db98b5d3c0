import Core
import Stores

/// Lists a tenant's jobs in the states asked for, in the states' order.
package struct ListJobs: Operation {
    package static let permission = Permission.readJobs
    package let tenant: TenantID?
    private let owner: TenantID
    private let states: [JobState]
    private static let page = 500

    package init(of tenant: TenantID, in states: [JobState]) {
        self.tenant = tenant
        owner = tenant
        self.states = states
    }

    package func perform(in context: OperationContext) async throws(OperationFault) -> [ListedJob] {
        var jobs: [ListedJob] = []
        for state in states { jobs += try await all(in: state, context) }
        return jobs
    }

    private func all(in state: JobState, _ context: OperationContext) async throws(OperationFault) -> [ListedJob] {
        var jobs: [ListedJob] = []
        var last: JobID = ""
        while true {
            let page = try await context.read { [owner, last] (snapshot) throws(StoreFault) in
                try snapshot.jobs(of: owner, in: state, after: last, limit: Self.page)
            }
            jobs += page
            guard let end = page.last, page.count == Self.page else { return jobs }
            last = end.id
        }
    }
}
