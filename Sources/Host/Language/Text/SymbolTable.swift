import Core

/// What a tenant's files define, by name. Filled from all files before any reference is checked, so that the
/// order of files never matters.
final class SymbolTable {
    /// Where each flow is defined.
    var flows: [String: SourceMark] = [:]
    /// What each flow is given and how it may end.
    var signatures: [String: FlowSignature] = [:]
    var scriptFlows: Set<String> = []
    /// Conditions, actions and interpreters that Lua files register.
    var scripts: Set<String> = []
    var hours: Set<String> = []
    var channels: Set<String> = []
    /// The calls of each connector.
    var calls: [String: Set<String>] = [:]
    var destructiveCalls: Set<String> = []
    /// Nil when the tenant does not list its queues: any name is one.
    var queues: Set<String>?
    /// Nil when the tenant does not list its templates.
    var templates: Set<String>?
    /// What the files of local holidays list; nil when there is none.
    var localHolidays: ClosedDays?
    /// Whether any hours or calendar are closed on them.
    var usesLocalHolidays = false
    /// False when a file of holidays may be among what was not read.
    var knowsHolidays = true
    /// False when the tenant's file could not be read: what it would define is not known to be missing.
    var knowsTenant = true
    /// False when a flow's file could not be read.
    var knowsFlows = true
    /// False when the tenant's Lua files are not among what is read.
    var knowsScripts = true

    let registry: Registry
    let patterns: PatternCompiler
    let limits: Limits

    init(registry: Registry, patterns: @escaping PatternCompiler, limits: Limits) {
        self.registry = registry
        self.patterns = patterns
        self.limits = limits
    }
}

/// Compiles the regular expression of a condition; what it throws is shown to the author.
package typealias PatternCompiler = @Sendable (String) throws -> any TextPattern
