import Core
import YAML

/// Makes what is understood at any step.
struct InterruptBuilder {
    let file: FileContext

    func build(_ named: Named<YAMLNode>) -> InterruptDraft? {
        guard let section = Section(named.value, as: InterruptForm.form, in: file, named: named.place) else {
            return nil
        }
        let before = file.uses.count
        let words = section[AnswerForm.words] ?? []
        let actions = section[CommonKeys.actions] ?? []
        let say = section[CommonKeys.say]
        let intents = intents(section, named, actions)
        if words.isEmpty, intents.isEmpty, !section.has(AnswerForm.words) {
            file.report(.interruptWithoutWords(named.name, file, at: named.place))
        }
        var unresolved = false
        let resolver = TargetResolver(file: file, steps: nil, step: named.name)
        let target = section[CommonKeys.go].flatMap { resolver.resolve($0, &unresolved) }
        let uses = Array(file.uses[before...])
        let interrupt = Interrupt(
            name: KnownIntent.find(named.name)?.en ?? named.name, words: words, intents: intents, actions: actions,
            say: say, target: target,
            mark: named.place.mark)
        return InterruptDraft(interrupt: interrupt, file: file, place: named.place, uses: uses)
    }

    /// Those it lists; its own name when that is an intent; and leaving, when it has the contact opt out.
    private func intents(_ section: Section, _ named: Named<YAMLNode>, _ actions: [PlacedAction]) -> [String] {
        var intents: [String] = []
        if let own = KnownIntent.find(named.name) {
            file.keep(own, as: named.name, at: named.place)
            intents.append(own.en)
        }
        for listed in section[InterruptForm.intents] ?? [] {
            guard let intent = KnownIntent.find(listed.name) else {
                file.report(
                    .unknown(
                        "intent", LocalizedText(pt: "a intenção", en: "intent"), listed.name,
                        among: KnownIntent.all.map(file.word), at: listed.place))
                continue
            }
            file.keep(intent, as: listed.name, at: listed.place)
            if !intents.contains(intent.en) { intents.append(intent.en) }
        }
        if actions.contains(where: { $0.kind == "opt_out" }), !intents.contains("optout") { intents.append("optout") }
        return intents
    }
}

/// An interrupt, and what it names.
struct InterruptDraft {
    var interrupt: Interrupt
    let file: FileContext
    let place: Place
    let uses: [Reference]
}
