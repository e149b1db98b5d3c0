import Core

/// Who asks for an operation, and what they are allowed; nobody may give themselves more.
package struct Caller: Sendable, Hashable {
    /// As histories and audits name them.
    package let name: String
    package let permissions: Set<Permission>
    /// Nil for one who works for every tenant.
    package let tenants: Set<TenantID>?

    package init(name: String, permissions: Set<Permission>, tenants: Set<TenantID>? = nil) {
        self.name = name
        self.permissions = permissions
        self.tenants = tenants
    }

    /// Who sits at the machine itself: everything is allowed, as they could read its files anyway.
    package static func machine(_ name: String) -> Caller {
        Caller(name: name, permissions: Set(Permission.allCases))
    }

    func may(_ permission: Permission, at tenant: TenantID?) -> Bool {
        guard permissions.contains(permission) else { return false }
        guard let tenants else { return true }
        return tenant.map(tenants.contains) ?? false
    }
}
