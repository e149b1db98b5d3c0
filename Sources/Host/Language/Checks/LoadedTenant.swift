import Core

/// Everything that was read of a tenant, before it becomes a program: what checks look at.
struct LoadedTenant {
    let tenant: Tenant?
    let flows: [FlowDraft]
    let rules: [RuleDraft]
    let interrupts: [InterruptDraft]
    let names: SymbolTable
}

/// One thing that can be wrong with a tenant as a whole. It tells the file it is wrong in.
protocol TenantCheck: Sendable {
    static func run(_ loaded: LoadedTenant)
}

/// Every check, in the order it is run.
enum TenantChecks {
    static let all: [any TenantCheck.Type] = [
        DuplicateNames.self, UnreachableSteps.self, EndlessCycles.self, EndlessReminders.self, UnguardedCalls.self,
        ChannelLimitsCheck.self, ConflictingRules.self, EndlessEvents.self,
        MissingTemplates.self, NeverFiring.self, ShadowedAnswers.self, OverlappingWords.self, SimilarQueues.self,
    ]
}
