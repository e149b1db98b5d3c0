import Core
import SQL

/// Numbers the changes of a tenant's appointments in the order of their commits.
///
/// The tenant's row stays locked until the commit, so nobody sees a number while a smaller one is still to come.
struct ChangeCounter {
    let database: Database

    private static let advance = Query(
        "appointment_change",
        """
        INSERT INTO tenants (tenant_id, appointment_change) VALUES ($1, $2)
        ON CONFLICT (tenant_id)
        DO UPDATE SET appointment_change = tenants.appointment_change + excluded.appointment_change
        RETURNING appointment_change
        """)

    /// The first of `count` new numbers.
    func take(_ count: Int, for tenant: TenantID) throws(StoreFault) -> Int64 {
        guard let last = try database.firstInt(Self.advance, [.id(tenant), .count(count)]) else {
            throw StoreFault.unreadable("no change number")
        }
        return last - Int64(count) + 1
    }

    /// One number for each of `tenants`, in their order.
    func take(for tenants: [TenantID]) throws(StoreFault) -> [Int64] {
        var next: [TenantID: Int64] = [:]
        for (tenant, places) in Dictionary(grouping: tenants, by: { $0 }).sorted(by: { $0.key < $1.key }) {
            next[tenant] = try take(places.count, for: tenant)
        }
        return tenants.map { tenant in
            let number = next[tenant] ?? 0
            next[tenant] = number + 1
            return number
        }
    }
}
