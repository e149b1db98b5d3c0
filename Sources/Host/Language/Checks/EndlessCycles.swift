import Core

/// Steps that lead in a circle without ever waiting for the patient.
enum EndlessCycles: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        let graph = FlowGraph(loaded.flows)
        for node in circles(graph) {
            guard let draft = graph.flows[node.flow], let step = draft.draft(node.step) else { continue }
            step.section.file.report(.endlessCycle(node.step, at: step.place))
        }
    }

    static func circles(_ graph: FlowGraph) -> [FlowGraph.Node] {
        graph.circles { node, way in way == .next || way == .failed && graph.step(node)?.call != nil }
    }
}

/// Questions that are asked again and again of somebody who does not answer.
enum EndlessReminders: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        let graph = FlowGraph(loaded.flows)
        let without = Set(EndlessCycles.circles(graph))
        for node in graph.circles(along: { _, way in way == .silence || way == .next }) where !without.contains(node) {
            guard let draft = graph.flows[node.flow], let step = draft.draft(node.step),
                step.step.next == nil || step.asks
            else { continue }
            step.section.file.report(.endlessReminders(node.step, at: step.place))
        }
        for draft in loaded.flows {
            for step in draft.steps where step.silence == .again {
                step.section.file.report(.endlessReminders(step.name, at: step.section.place(StepForm.silence)))
            }
        }
    }
}
