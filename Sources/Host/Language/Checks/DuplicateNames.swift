import Core

/// Rules, interrupts and endpoints that stand in several files under one name.
enum DuplicateNames: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        var rules: [String: SourceMark] = [:]
        var endpoints: [String: SourceMark] = [:]
        for draft in loaded.rules {
            let name = LocalizedText(pt: "uma regra", en: "a rule")
            check(draft.rule.name, name, draft.place, draft.file, &rules)
            guard case .endpoint(let endpoint) = draft.rule.trigger else { continue }
            check(
                endpoint.shape, LocalizedText(pt: "um endereço", en: "an endpoint"), draft.trigger.place, draft.file,
                &endpoints
            )
        }
        var interrupts: [String: SourceMark] = [:]
        for draft in loaded.interrupts {
            let name = LocalizedText(pt: "uma interrupção", en: "an interrupt")
            check(draft.interrupt.name, name, draft.place, draft.file, &interrupts)
        }
    }

    private static func check(
        _ name: String, _ what: LocalizedText, _ place: Place, _ file: FileContext, _ seen: inout [String: SourceMark]
    ) {
        if let first = seen[name] {
            file.report(.duplicate(what, name, at: place, first: first))
        } else {
            seen[name] = place.mark
        }
    }
}

extension Endpoint {
    /// `POST /appointments/{}/cancel`: the same for all that answer the same calls.
    fileprivate var shape: String {
        path.reduce(into: method + " ") { text, segment in
            switch segment {
            case .literal(let literal): text += "/" + literal
            case .parameter: text += "/{}"
            }
        }
    }
}
