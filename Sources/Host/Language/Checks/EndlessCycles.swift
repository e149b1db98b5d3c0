import Core

/// Steps that lead in a circle without ever waiting for the patient.
enum EndlessCycles: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        let graph = FlowGraph(loaded.flows)
        let circles = graph.cycles { node, edge in
            edge.way == .next || edge.way == .failed && graph.step(node)?.call != nil
        }
        for node in circles {
            guard let draft = graph.flows[node.flow], let step = draft.draft(node.step) else { continue }
            draft.file.report(.endlessCycle(node.step, at: step.place))
        }
    }
}

/// Questions that are asked again and again of somebody who does not answer.
enum EndlessReminders: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        let graph = FlowGraph(loaded.flows)
        let circles = graph.cycles { _, edge in edge.way == .silence || edge.way == .next }
        for node in circles {
            guard let draft = graph.flows[node.flow], let step = draft.draft(node.step),
                step.step.next == nil || step.asks
            else { continue }
            draft.file.report(.endlessReminders(node.step, at: step.place))
        }
        for draft in loaded.flows {
            for step in draft.steps where step.silence == .again {
                draft.file.report(.endlessReminders(step.name, at: step.section.place(StepForm.silence)))
            }
        }
    }
}
