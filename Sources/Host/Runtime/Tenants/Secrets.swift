import Core

/// Looks up what tenant files only name: `RECADO_SECRET_<TENANT>_<NAME>`.
package struct Secrets: Sendable {
    private let variables: [String: String]

    package init(environment: [String: String]) {
        variables = environment.filter { $0.key.hasPrefix("RECADO_SECRET_") }
    }

    package func value(of setting: Setting, tenant: TenantID) -> String? {
        switch setting {
        case .literal(let text): text
        case .secret(let name): variables[Self.variable(tenant, name)]
        }
    }

    /// The environment variable that holds a tenant's secret.
    package static func variable(_ tenant: TenantID, _ name: String) -> String {
        let text = "RECADO_SECRET_\(tenant)_\(name)".uppercased()
        return String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}
