import Core

/// What a rule says of its mode, priority and group that can have no effect.
struct OrderCheck {
    let section: Section
    let rule: Rule

    private var file: FileContext { section.file }

    func run() {
        if section.has(CommonKeys.mode) { checkMode() }
        guard comesAlone else { return }
        for (key, place) in [
            (CommonKeys.priority.name, section.has(CommonKeys.priority) ? section.place(CommonKeys.priority) : nil),
            (CommonKeys.group.name, section.has(CommonKeys.group) ? section.place(CommonKeys.group) : nil),
        ] {
            if let place { file.report(.orderWithoutEffect(key, file, at: place)) }
        }
    }

    /// Whether its moments are its own: no other rule is asked at the same time.
    private var comesAlone: Bool {
        switch rule.trigger.key {
        case .appointment, .schedule, .endpoint: true
        case .message, .appointmentChanged, .receipt, .emitted: false
        }
    }

    private func checkMode() {
        let place = section.place(CommonKeys.mode)
        if rule.trigger.key == .message {
            file.report(.modeOfMessage(file, at: place))
        } else if case .flow = rule.leadsTo, rule.mode == .parallel {
            file.report(.parallelFlow(file, at: section.valuePlace(CommonKeys.mode)))
        } else if rule.leadsTo == nil, !rule.actions.contains(where: { $0.kind == "lua" }) {
            file.report(.modeWithoutEffect(file, at: place))
        }
    }
}

extension Reference {
    /// Where an action that names this sends the conversation.
    var leadsTo: Target? {
        switch thing {
        case .flow: .flow(name)
        case .queue: .queue(name)
        case .call, .channel, .event, .script, .outcome: nil
        }
    }
}
