import Core
import Stores

/// Reads what happened with one contact, what did not, and why.
package struct ReadHistory: Operation {
    package struct Output: Sendable {
        package let history: ContactHistory
        /// The clinic's; UTC when its files are not here.
        package let zone: Zone
    }

    package static let permission = Permission.readHistory
    package static let lengths = 1...10_000
    package let tenant: TenantID?
    private let owner: TenantID
    private let who: String
    private let count: Int

    /// - Parameter who: a phone number, or a contact's id.
    package init(of who: String, at tenant: TenantID, newest count: Int) {
        self.tenant = tenant
        owner = tenant
        self.who = who
        self.count = min(max(count, Self.lengths.lowerBound), Self.lengths.upperBound)
    }

    package func perform(in context: OperationContext) async throws(OperationFault) -> Output {
        let found = try await context.read { [who, owner, count] (snapshot) throws(StoreFault) in
            try ContactHistory(of: who, owner, newest: count, in: snapshot)
        }
        guard let found else {
            throw OperationFault(
                .notFound, pt: "não conheço `\(who)` nesta clínica", en: "`\(who)` is not known at this clinic")
        }
        let zone = context.source.load(owner, runningTests: false).loaded?.tenant.zone
        return Output(history: found, zone: zone ?? .utc)
    }
}
