import Core

/// Events that cause each other in a circle: the cascade ends only where the host's limit stops it.
enum EndlessEvents: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        let rules = loaded.rules.compactMap { draft -> (event: String, draft: RuleDraft)? in
            guard case .emitted(let event) = draft.rule.trigger else { return nil }
            return (event, draft)
        }
        let caused = Dictionary(grouping: rules, by: \.event).mapValues { rules in
            rules.flatMap { $0.draft.uses.filter { $0.thing == .event }.map(\.name) }
        }
        var circles = Components<String> { caused[$0] ?? [] }
        for event in circles.circles(among: rules.map(\.event)) {
            guard let draft = rules.first(where: { $0.event == event })?.draft else { continue }
            draft.file.report(.endlessEvents(event, at: draft.trigger.place))
        }
    }
}
