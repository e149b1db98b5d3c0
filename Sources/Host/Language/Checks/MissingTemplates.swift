import Core

/// Texts said when the 24-hour window is shut, on a channel where that takes an approved template: what a flow says
/// before the patient ever wrote, and what follows a silence of a day or more.
enum MissingTemplates: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        guard let tenant = loaded.tenant else { return }
        let graph = FlowGraph(loaded.flows)
        for draft in loaded.flows {
            guard let channel = tenant.channel(of: draft.flow), channel.limits.hasWindow else { continue }
            if let trigger = draft.trigger, trigger.trigger.speaksFirst, let first = graph.first(of: draft.flow.name) {
                let unanswered = graph.reachable(from: [first]) { _, way in way == .next || way == .silence }
                check(unanswered, graph) { .templateMissing($0, channel, at: $1) }
            }
            let late = graph.reachable(from: afterADay(draft)) { _, way in way == .next || way == .silence }
            check(late, graph) { .templateMissingLate($0, channel, at: $1) }
        }
    }

    /// Where silence leads that lasted longer than the window.
    private static func afterADay(_ draft: FlowDraft) -> [FlowGraph.Node] {
        draft.flow.steps.compactMap { step in
            guard let question = step.question, question.wait.isADay, case .step(let next) = question.silence else {
                return nil
            }
            return FlowGraph.Node(flow: draft.flow.name, step: next)
        }
    }

    private static func check(
        _ nodes: Set<FlowGraph.Node>, _ graph: FlowGraph, _ finding: (FileContext, Place) -> Diagnostic
    ) {
        for node in nodes {
            guard let step = graph.flows[node.flow]?.draft(node.step), step.step.say != nil,
                !step.section.has(StepForm.template)
            else { continue }
            step.section.file.report(finding(step.section.file, step.section.place(CommonKeys.say)))
        }
    }
}

extension Span {
    fileprivate var isADay: Bool { days > 0 || businessDays > 0 || milliseconds >= 86_400_000 }
}

extension Trigger {
    /// Whether the patient did not just write.
    fileprivate var speaksFirst: Bool {
        switch self {
        case .appointment, .appointmentChanged, .schedule: true
        case .message, .endpoint, .receipt, .emitted: false
        }
    }
}
