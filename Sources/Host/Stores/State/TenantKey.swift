import Core

/// The name of one thing of one tenant.
struct TenantKey<Kind>: Hashable, Comparable {
    let tenant: TenantID
    let id: Identifier<Kind>

    init(_ tenant: TenantID, _ id: Identifier<Kind>) {
        self.tenant = tenant
        self.id = id
    }

    static func < (a: Self, b: Self) -> Bool { (a.tenant, a.id) < (b.tenant, b.id) }
}

typealias ContactKey = TenantKey<Contact>
