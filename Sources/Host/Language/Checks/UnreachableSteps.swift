import Core

/// A step that nothing leads to.
enum UnreachableSteps: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        for draft in loaded.flows where !draft.isUnresolved {
            let graph = FlowGraph([draft])
            guard let first = graph.first(of: draft.flow.name) else { continue }
            let reached = graph.reachable(from: [first])
            for step in draft.steps
            where !reached.contains(.init(flow: draft.flow.name, step: step.name)) {
                step.section.file.report(.unreachableStep(step.name, at: step.place))
            }
        }
    }
}
