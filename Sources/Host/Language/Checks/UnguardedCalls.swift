import Core

/// A call that cannot be undone, made before the patient agreed or had time to object.
enum UnguardedCalls: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        let destructive = loaded.names.destructiveCalls
        guard !destructive.isEmpty else { return }
        let graph = FlowGraph(loaded.flows)
        let reached = graph.reachable(from: roots(loaded, graph)) { node, way in !isGuard(node, way, graph) }
        for node in reached {
            guard let draft = graph.flows[node.flow], let step = draft.draft(node.step) else { continue }
            report(calls(in: step.uses, destructive), in: step.section.file)
            for answer in graph.step(node)?.question?.answers ?? [] where !agrees(answer) {
                report(calls(in: step.answerUses[answer.mark] ?? [], destructive), in: step.section.file)
            }
        }
        for rule in loaded.rules where rule.rule.trigger.key == .message {
            report(calls(in: rule.uses, destructive), in: rule.file)
        }
        for interrupt in loaded.interrupts {
            report(calls(in: interrupt.uses, destructive), in: interrupt.file)
        }
    }

    /// Where conversations begin: flows that start by themselves or are started, and those nothing leads to.
    private static func roots(_ loaded: LoadedTenant, _ graph: FlowGraph) -> [FlowGraph.Node] {
        let actions = loaded.flows.flatMap(\.steps).flatMap { $0.uses + $0.answerUses.values.flatMap { $0 } }
        let uses = loaded.rules.flatMap(\.uses) + loaded.interrupts.flatMap(\.uses) + actions
        let started = Set(uses.filter { $0.thing == .flow }.map(\.name))
        let ledTo = Set(
            loaded.flows.flatMap { draft in draft.files.flatMap(\.uses).filter { $0.thing == .flow }.map(\.name) })
        return loaded.flows.filter { draft in
            draft.trigger != nil || started.contains(draft.flow.name) || !ledTo.contains(draft.flow.name)
        }
        .compactMap { graph.first(of: $0.flow.name) }
    }

    /// An answer that agrees, or a time in which the patient could have objected.
    private static func isGuard(_ node: FlowGraph.Node, _ way: FlowGraph.Way, _ graph: FlowGraph) -> Bool {
        switch way {
        case .silence: return true
        case .answer(let mark):
            let answers = graph.step(node)?.question?.answers ?? []
            return answers.first { $0.mark == mark }.map(agrees) ?? false
        case .next, .failed, .unclear, .returned: return false
        }
    }

    private static let agreeing: Set<Substring> = ["sim", "yes", "confirmo", "confirmar", "confirm"]

    private static func agrees(_ answer: Answer) -> Bool {
        if KnownIntent.agreeing.contains(answer.name) { return true }
        guard let title = answer.title else { return false }
        return Folding.fold(title).split(separator: " ").first.map(agreeing.contains) ?? false
    }

    private static func calls(in uses: [Reference], _ destructive: Set<String>) -> [Reference] {
        uses.filter { $0.thing == .call && destructive.contains($0.name) }
    }

    private static func report(_ calls: [Reference], in file: FileContext) {
        for call in calls { file.report(.unguarded(call.name, file, at: call.place)) }
    }
}
