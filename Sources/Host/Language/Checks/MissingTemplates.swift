import Core

/// A flow that speaks first, on a channel where that takes an approved template.
enum MissingTemplates: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        guard let tenant = loaded.tenant else { return }
        for draft in loaded.flows {
            guard let trigger = draft.trigger, trigger.trigger.speaksFirst,
                let channel = tenant.channel(of: draft.flow), channel.limits.hasWindow
            else { continue }
            check(draft, channel, FlowGraph(loaded.flows))
        }
    }

    /// The steps before the first answer.
    private static func check(_ draft: FlowDraft, _ channel: ChannelDeclaration, _ graph: FlowGraph) {
        guard let first = graph.first(of: draft.flow.name) else { return }
        for node in graph.reachable(from: [first], along: { _, way in way == .next }) {
            guard let draft = graph.flows[node.flow], let step = draft.draft(node.step), step.step.say != nil,
                !step.section.has(StepForm.template)
            else { continue }
            step.section.file.report(
                .templateMissing(step.section.file, channel, at: step.section.place(CommonKeys.say)))
        }
    }
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
