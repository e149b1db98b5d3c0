/// One checked version of a tenant's folder: what runs. Immutable; addressed by the hash of its files.
package final class Program: Sendable {
    package let version: VersionID
    package let tenant: Tenant
    package let flows: [String: Flow]
    /// Rules in the order they are tried: priority first, then file and line.
    /// A flow's own `on` is here too, as a rule that starts the flow.
    package let rules: [Rule]
    package let interrupts: [Interrupt]
    package let scripts: [Script]
    package let tests: [FlowTest]
    /// Replies whose meaning the tenant wrote down.
    package let replies: [ReplyTest]

    package init(
        version: VersionID, tenant: Tenant, flows: [String: Flow], rules: [Rule], interrupts: [Interrupt] = [],
        scripts: [Script] = [], tests: [FlowTest] = [], replies: [ReplyTest] = []
    ) {
        self.version = version
        self.tenant = tenant
        self.flows = flows
        self.rules = rules
        self.interrupts = interrupts
        self.scripts = scripts
        self.tests = tests
        self.replies = replies
    }

    /// Without what only loading and testing need.
    package var ready: Program {
        Program(version: version, tenant: tenant, flows: flows, rules: rules, interrupts: interrupts)
    }
}

/// A Lua file of a tenant.
package struct Script: Sendable, Hashable {
    /// The path below the repository's root, as diagnostics show it.
    package let file: String
    package let source: String

    package init(file: String, source: String) {
        self.file = file
        self.source = source
    }
}
