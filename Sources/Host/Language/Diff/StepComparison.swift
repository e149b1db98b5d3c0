import Core

/// What a step does differently.
struct StepComparison {
    private let before: Step
    private let after: Step
    private let oldFlow: Flow
    private let newFlow: Flow

    init(_ before: Step, _ after: Step, in oldFlow: Flow, _ newFlow: Flow) {
        self.before = before
        self.after = after
        self.oldFlow = oldFlow
        self.newFlow = newFlow
    }

    var changes: [VersionChange] { words.map { VersionChange("\(newFlow.name).\(after.name)", $0) } }

    private var words: [LocalizedText] { says + waits + answers + ways + calls }

    private var says: [LocalizedText] {
        guard before.say?.written != after.say?.written else { return [] }
        return [
            .changed(quoted(before.say), quoted(after.say), LocalizedText(pt: "diz", en: "says"))
        ]
    }

    private func quoted(_ text: Template?) -> LocalizedText { text.map { .literal("“\($0.excerpt)”") } ?? .nothing }

    /// A wait is told by what its end brings: the reminder moved from 12 h to 6 h.
    private var waits: [LocalizedText] {
        guard let old = before.question, let new = after.question else {
            if before.question == nil, after.question == nil { return [] }
            return [
                after.question == nil
                    ? LocalizedText(pt: "não espera mais resposta", en: "waits for no answer any more")
                    : LocalizedText(pt: "agora espera uma resposta", en: "now waits for an answer")
            ]
        }
        guard old.wait != new.wait else { return [] }
        let (was, now) = (LocalizedText.span(old.wait), LocalizedText.span(new.wait))
        if case .step(let next) = new.silence {
            return [
                LocalizedText(
                    pt: "`\(next)` vem depois de \(now.pt) sem resposta (antes: \(was.pt))",
                    en: "`\(next)` moved from \(was.en) to \(now.en) without an answer")
            ]
        }
        return [.changed(was, now, LocalizedText(pt: "espera a resposta por", en: "waits for the answer for"))]
    }

    private var answers: [LocalizedText] {
        let old = named(before.question?.answers ?? [])
        let new = named(after.question?.answers ?? [])
        return Set(old.keys).union(new.keys).sorted().flatMap { name in changes(of: name, old[name], new[name]) }
    }

    private func named(_ answers: [Answer]) -> [String: Answer] {
        Dictionary(answers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func changes(of name: String, _ old: Answer?, _ new: Answer?) -> [LocalizedText] {
        guard let old else {
            let way = LocalizedText.target(new?.target)
            return [LocalizedText(pt: "resposta nova `\(name)` \(way.pt)", en: "new answer `\(name)` \(way.en)")]
        }
        guard let new else {
            return [LocalizedText(pt: "a resposta `\(name)` saiu", en: "the answer `\(name)` is gone")]
        }
        var words: [LocalizedText] = []
        let answer = LocalizedText(pt: "a resposta `\(name)`", en: "the answer `\(name)`")
        if old.target != new.target { words.append(.changed(.target(old.target), .target(new.target), answer)) }
        if old.title != new.title {
            words.append(.changed(.literal(old.title ?? "–"), .literal(new.title ?? "–"), answer))
        }
        if old.say?.written != new.say?.written {
            let says = LocalizedText(pt: "a resposta `\(name)` diz", en: "the answer `\(name)` says")
            words.append(.changed(quoted(old.say), quoted(new.say), says))
        }
        return words + phrases(name, old, new)
    }

    private func phrases(_ name: String, _ old: Answer, _ new: Answer) -> [LocalizedText] {
        let (was, now) = (Set(old.words.map(\.text)), Set(new.words.map(\.text)))
        let added = now.subtracting(was).sorted().map { "“\($0)”" }.joined(separator: ", ")
        let gone = was.subtracting(now).sorted().map { "“\($0)”" }.joined(separator: ", ")
        var words: [LocalizedText] = []
        if !added.isEmpty {
            words.append(
                LocalizedText(pt: "`\(name)` entende também \(added)", en: "`\(name)` also understands \(added)"))
        }
        if !gone.isEmpty {
            words.append(
                LocalizedText(pt: "`\(name)` não entende mais \(gone)", en: "`\(name)` understands \(gone) no more"))
        }
        return words
    }

    private var ways: [LocalizedText] {
        var words: [LocalizedText] = []
        if let old = before.question, let new = after.question {
            if old.silence != new.silence {
                let what = LocalizedText(pt: "sem resposta", en: "without an answer")
                words.append(.changed(.target(old.silence), .target(new.silence), what))
            }
            words += unclear(old.unclear, new.unclear)
        } else if before.question == nil, after.question == nil, before.next != after.next {
            words.append(.changed(.target(before.next), .target(after.next), LocalizedText(pt: "segue", en: "goes on")))
        }
        if before.failed != after.failed {
            words.append(
                .changed(
                    .target(before.failed), .target(after.failed), LocalizedText(pt: "quando falha", en: "on failure")))
        }
        return words
    }

    private func unclear(_ old: Unclear?, _ new: Unclear?) -> [LocalizedText] {
        let isSame = old?.times == new?.times && old?.then == new?.then && old?.say?.written == new?.say?.written
        guard !isSame else { return [] }
        return [
            .changed(words(old), words(new), LocalizedText(pt: "quando não entende", en: "when it does not understand"))
        ]
    }

    private func words(_ unclear: Unclear?) -> LocalizedText {
        guard let unclear else { return .nothing }
        let way = LocalizedText.target(unclear.then)
        let says = unclear.say.map { " “\($0.excerpt)”" } ?? ""
        return LocalizedText(pt: "\(unclear.times) ×\(says) \(way.pt)", en: "\(unclear.times) ×\(says) \(way.en)")
    }

    private var calls: [LocalizedText] {
        var words: [LocalizedText] = []
        let (old, new) = (
            before.call.map { "\($0.connector).\($0.call)" }, after.call.map { "\($0.connector).\($0.call)" }
        )
        if old != new {
            words.append(
                .changed(
                    old.map { .literal($0) } ?? .nothing, new.map { .literal($0) } ?? .nothing,
                    LocalizedText(pt: "chama", en: "calls")))
        }
        let (was, now) = (before.actions.map(\.kind), after.actions.map(\.kind))
        if was != now {
            words.append(
                .changed(
                    .literal(was.joined(separator: ", ")), .literal(now.joined(separator: ", ")),
                    LocalizedText(pt: "faz", en: "does")))
        }
        if before.template != after.template {
            words.append(
                .changed(
                    .literal(before.template ?? "–"), .literal(after.template ?? "–"),
                    LocalizedText(pt: "modelo aprovado", en: "approved template")))
        }
        return words
    }
}
