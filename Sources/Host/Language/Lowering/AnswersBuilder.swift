import Core
import YAML

/// Reads the answers and the options of one step.
struct AnswersBuilder {
    let file: FileContext
    let steps: StepNames
    let step: String

    func answer(_ named: Named<YAMLNode>, into draft: inout StepDraft) {
        let intent = KnownIntent.find(named.name)
        if let intent { file.keep(intent, as: named.name, at: named.place) }
        let reply = reply(named, as: AnswerForm.form, into: &draft)
        if intent == nil, reply?.words.isEmpty ?? !isMapping(named.value) {
            file.report(.unknownIntent(named.name, file: file, at: named.place))
        }
        guard let reply, let target = reply.target else { return }
        draft.answers.append(
            Answer(
                name: intent?.en ?? named.name, words: reply.words, actions: reply.actions, say: reply.say,
                target: target, mark: named.place.mark))
    }

    func option(_ named: Named<YAMLNode>, into draft: inout StepDraft) {
        let reply: Reply?
        let label: String?
        if case .mapping = named.value.kind {
            let section = Section(named.value, as: OptionForm.form, in: file, named: named.place)
            label = section?[OptionForm.label]
            reply = section.map { self.reply($0, named, into: &draft) }
        } else {
            (label, reply) = shortOption(named, into: &draft)
        }
        guard let reply, let label, let target = reply.target else { return }
        draft.step.options.append(
            MenuOption(key: named.name, label: label, target: target, mark: named.place.mark))
        draft.answers.append(
            Answer(
                name: named.name, keys: [named.name], title: label, words: reply.words, actions: reply.actions,
                say: reply.say, target: target, mark: named.place.mark))
    }

    /// `"💼 Vendas -> queue sales"`
    private func shortOption(_ named: Named<YAMLNode>, into draft: inout StepDraft) -> (String?, Reply?) {
        guard let text = file.text(named.value) else { return (nil, nil) }
        guard let arrow = text.lastIndex(of: ">"), arrow > text.startIndex, text[text.index(before: arrow)] == "-",
            !text[..<text.index(before: arrow)].trimmingSpaces.isEmpty
        else {
            file.report(.wrongOption(file, at: file.place(named.value)))
            return (nil, nil)
        }
        let start = text.index(before: arrow)
        let written = file.target(text[start...], in: named.value, of: text)
        let target = written.flatMap { resolver.resolve($0, &draft.isUnresolved) }
        return (text[..<start].trimmingSpaces, Reply(target: target))
    }

    private struct Reply {
        var words: [PlacedWords] = []
        var actions: [PlacedAction] = []
        var say: Template?
        var target: Target?
    }

    /// A target, or a mapping that says more.
    private func reply(_ named: Named<YAMLNode>, as form: Form, into draft: inout StepDraft) -> Reply? {
        guard isMapping(named.value) else {
            if named.value.isNothing {
                file.report(.valueMissing(Term(stringLiteral: named.name), at: named.place, file))
                return nil
            }
            return file.target(named.value).map { Reply(target: resolver.resolve($0, &draft.isUnresolved)) }
        }
        guard let section = Section(named.value, as: form, in: file, named: named.place) else { return nil }
        return reply(section, named, into: &draft)
    }

    private func reply(_ section: Section, _ named: Named<YAMLNode>, into draft: inout StepDraft) -> Reply {
        let before = file.uses.count
        var reply = Reply(words: section[AnswerForm.words] ?? [], actions: section[CommonKeys.actions] ?? [])
        draft.answerUses[named.place.mark] = Array(file.uses[before...])
        reply.say = section[CommonKeys.say]
        reply.target = target(section, named, into: &draft)
        return reply
    }

    private func target(_ section: Section, _ named: Named<YAMLNode>, into draft: inout StepDraft) -> Target? {
        let again = section[AnswerForm.again] ?? false
        let go = section[CommonKeys.go]
        if again, section.has(CommonKeys.go) {
            file.report(.againAndGo(file, at: section.place(CommonKeys.go)))
        }
        if again { return .again }
        guard section.has(CommonKeys.go) else {
            file.report(.answerGoesNowhere(named.name, file, at: named.place))
            return nil
        }
        return go.flatMap { resolver.resolve($0, &draft.isUnresolved) }
    }

    private var resolver: TargetResolver { TargetResolver(file: file, steps: steps, step: step) }

    private func isMapping(_ node: YAMLNode) -> Bool {
        if case .mapping = node.kind { true } else { false }
    }
}
