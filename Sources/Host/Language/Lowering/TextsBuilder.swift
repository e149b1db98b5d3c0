import Core
import YAML

/// Reads texts by their paths and puts them into the steps they belong to.
struct TextsBuilder {
    let file: FileContext
    /// Nil for other wordings in the clinic's own language.
    let locale: String?

    /// A text that was put in its place, for the checks.
    struct Placed {
        let slot: FlowText.Slot
        let step: String
        let text: Template
        let place: Place
        let file: FileContext
    }

    /// Reads texts whose flow is not known.
    func readOnly(_ written: [Named<YAMLNode>]) {
        for named in written { _ = parts(named).text.map(file.template) }
    }

    /// - Parameter isStrict: whether a path that leads nowhere is an error.
    func apply(_ written: [Named<YAMLNode>], to drafts: inout [StepDraft], isStrict: Bool = true) -> [Placed] {
        let texts = drafts.flatMap(\.texts)
        let paths = Dictionary(
            texts.flatMap { text in UserLanguage.allCases.map { (text.path($0), text) } },
            uniquingKeysWith: { first, _ in first })
        return written.compactMap { named in
            guard let text = paths[named.name] else {
                guard isStrict else { return nil }
                let known = texts.map { $0.path(file.spelling ?? .en) }
                file.report(
                    .unknown(
                        "text", LocalizedText(pt: "o texto", en: "text"), named.name, among: known, at: named.place))
                return nil
            }
            return put(named, in: text, &drafts)
        }
    }

    /// Texts of the flow that have no wording in this language.
    func reportMissing(_ placed: [Placed], of drafts: [StepDraft]) {
        guard let locale else { return }
        for text in drafts.flatMap(\.texts)
        where !placed.contains(where: { $0.step == text.step && $0.slot == text.slot }) {
            text.file.report(
                .missingTranslation(
                    text.path(file.spelling ?? .en), locale, at: text.place, missingIn: file.firstLine.mark))
        }
    }

    private func put(_ named: Named<YAMLNode>, in text: FlowText, _ drafts: inout [StepDraft]) -> Placed? {
        guard let place = drafts.firstIndex(where: { $0.name == text.step }) else { return nil }
        let (node, words) = parts(named)
        drafts[place].add(words: words, to: text.slot)
        guard let node, let template = template(node, for: text.slot) else { return nil }
        drafts[place].set(text.slot, to: template, locale: locale)
        return Placed(slot: text.slot, step: text.step, text: template, place: file.place(node), file: file)
    }

    /// The text, and the words that come with it.
    func parts(_ named: Named<YAMLNode>) -> (text: YAMLNode?, words: [PlacedWords]) {
        guard case .mapping = named.value.kind else {
            guard named.value.isNothing else { return (named.value, []) }
            file.report(.valueMissing(Term(stringLiteral: named.name), at: named.place, file))
            return (nil, [])
        }
        guard let section = Section(named.value, as: TextForm.form, in: file, named: named.place) else {
            return (nil, [])
        }
        return (section.value(CommonKeys.say), section[CommonKeys.words] ?? [])
    }

    /// A label is shown as it is, without fields.
    private func template(_ node: YAMLNode, for slot: FlowText.Slot) -> Template? {
        guard case .label = slot else { return file.template(node) }
        return file.text(node).map { Template(text: $0, mark: file.place(node).mark) }
    }
}

/// A file of translated texts.
struct Translation {
    let document: Document

    private var section: Section { document.section }

    /// The flow it translates; nil for the interrupts.
    var flow: String? {
        guard let node = section[TranslationForm.translates], !isOfInterrupts else { return nil }
        return document.file.name(node)
    }

    var isOfInterrupts: Bool {
        section.value(TranslationForm.translates)?.text.map(TenantForm.interrupts.name.matches) ?? false
    }

    var place: Place { section.valuePlace(TranslationForm.translates) }

    var locale: String? {
        section[TranslationForm.locale].flatMap {
            document.file.locale($0, at: section.valuePlace(TranslationForm.locale))?.lowercased()
        }
    }

    var texts: [Named<YAMLNode>] { section[TranslationForm.texts] ?? [] }

    /// Puts the texts of several files into the steps of their flow: those of a shared file first, so that the clinic's
    /// own count.
    /// - Parameter isHeir: whether the flow inherits its steps, so that a shared file may speak of some it replaced.
    static func apply(
        _ all: [Translation], to drafts: inout [StepDraft], signature: FlowSignature?, isHeir: Bool
    ) -> [TextsBuilder.Placed] {
        var placed: [String: [TextsBuilder.Placed]] = [:]
        let sorted = all.filter(\.document.file.isShared) + all.filter { !$0.document.file.isShared }
        for translation in sorted {
            guard let locale = translation.locale else { continue }
            let file = translation.document.file
            file.signature = signature
            placed[locale, default: []] += TextsBuilder(file: file, locale: locale).apply(
                translation.texts, to: &drafts, isStrict: !(isHeir && file.isShared))
        }
        for (locale, texts) in placed {
            guard let last = sorted.last(where: { $0.locale == locale }) else { continue }
            TextsBuilder(file: last.document.file, locale: locale).reportMissing(texts, of: drafts)
        }
        return placed.values.flatMap { $0 }
    }

    /// Reads texts whose flow is not known.
    func readOnly() { TextsBuilder(file: document.file, locale: locale).readOnly(texts) }

    /// Puts its texts into the interrupts.
    func apply(to interrupts: inout [InterruptDraft]) {
        guard let locale else { return }
        let builder = TextsBuilder(file: document.file, locale: locale)
        var seen: Set<String> = []
        for named in texts {
            guard let place = interrupts.firstIndex(where: { $0.interrupt.name == named.name }) else {
                guard document.file.names.knowsTenant else { continue }
                document.file.report(
                    .unknown(
                        "text", LocalizedText(pt: "a interrupção", en: "interrupt"), named.name,
                        among: interrupts.map(\.interrupt.name), at: named.place))
                continue
            }
            let (node, words) = builder.parts(named)
            interrupts[place].interrupt.words += words
            seen.insert(named.name)
            guard let text = node.flatMap(document.file.template) else { continue }
            interrupts[place].interrupt.say?.translations[locale] = text.pieces
        }
        for draft in interrupts where !seen.contains(draft.interrupt.name) {
            guard let say = draft.interrupt.say else { continue }
            draft.file.report(
                .missingTranslation(
                    draft.interrupt.name, locale, at: Place(say.mark, length: 1),
                    missingIn: document.file.firstLine.mark))
        }
    }
}
