import Core

/// The name of one thing of one tenant.
struct TenantKey<Kind>: Hashable, Comparable {
    let tenant: TenantID
    let id: Identifier<Kind>

    init(_ tenant: TenantID, _ id: Identifier<Kind>) {
        self.tenant = tenant
        self.id = id
    }

    // By the texts themselves: what is generic in another module is not specialized here.
    static func == (a: Self, b: Self) -> Bool {
        a.id.rawValue == b.id.rawValue && a.tenant.rawValue == b.tenant.rawValue
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(tenant.rawValue)
        hasher.combine(id.rawValue)
    }

    static func < (a: Self, b: Self) -> Bool {
        a.tenant.rawValue == b.tenant.rawValue
            ? a.id.rawValue < b.id.rawValue : a.tenant.rawValue < b.tenant.rawValue
    }
}

typealias ContactKey = TenantKey<Contact>
