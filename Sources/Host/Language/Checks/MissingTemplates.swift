import Core

/// A flow that speaks first, on a channel where that takes an approved template.
enum MissingTemplates: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        guard let tenant = loaded.tenant else { return }
        for draft in loaded.flows {
            guard let trigger = draft.trigger, trigger.trigger.speaksFirst,
                let channel = tenant.channel(of: draft.flow), channel.limits.hasWindow
            else { continue }
            check(draft, channel)
        }
    }

    /// The steps before the first answer.
    private static func check(_ draft: FlowDraft, _ channel: ChannelDeclaration) {
        let graph = FlowGraph([draft])
        guard let first = graph.first(of: draft.flow.name) else { return }
        let before = graph.reachable(from: [first]) { _, edge in edge.way != .next }
        for step in draft.steps where before.contains(.init(flow: draft.flow.name, step: step.name)) {
            guard step.step.say != nil, !step.section.has(StepForm.template) else { continue }
            draft.file.report(.templateMissing(draft.file, channel, at: step.section.place(CommonKeys.say)))
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
