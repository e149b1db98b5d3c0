import Core

/// What a flow as a whole does differently: when it starts, when it may speak, which steps it has.
struct FlowComparison {
    private let before: Flow
    private let after: Flow
    private let starts: (old: [Trigger], new: [Trigger])

    init(_ before: Flow, _ after: Flow, old: Program, new: Program) {
        self.before = before
        self.after = after
        starts = (
            old.rules.filter { $0.flow == before.name }.map(\.trigger),
            new.rules.filter { $0.flow == after.name }.map(\.trigger)
        )
    }

    var changes: [VersionChange] { start + hours + channel + steps }

    private var start: [VersionChange] {
        let (old, new) = (words(starts.old), words(starts.new))
        guard old != new else { return [] }
        return [VersionChange(after.name, .changed(old, new, LocalizedText(pt: "começa", en: "starts")))]
    }

    private func words(_ triggers: [Trigger]) -> LocalizedText {
        let all = triggers.map(\.words)
        guard !all.isEmpty else { return LocalizedText(pt: "só por outros", en: "only by others") }
        return LocalizedText(pt: all.map(\.pt).joined(separator: ", "), en: all.map(\.en).joined(separator: ", "))
    }

    private var hours: [VersionChange] {
        guard before.sendBetween != after.sendBetween else { return [] }
        let what = LocalizedText(pt: "fala primeiro entre", en: "speaks first between")
        let (old, new) = (hours(before), hours(after))
        return [VersionChange(after.name, .changed(old, new, what))]
    }

    private func hours(_ flow: Flow) -> LocalizedText {
        flow.sendBetween.map { .literal($0.text) } ?? LocalizedText(pt: "qualquer hora", en: "any hours")
    }

    private var channel: [VersionChange] {
        guard before.channel != after.channel else { return [] }
        let what = LocalizedText(pt: "fala pelo canal", en: "speaks on the channel")
        return [
            VersionChange(
                after.name, .changed(.literal(before.channel ?? "–"), .literal(after.channel ?? "–"), what))
        ]
    }

    private var steps: [VersionChange] {
        let gone = before.steps.filter { after.step($0.name) == nil }.map { step in
            VersionChange("\(after.name).\(step.name)", pt: "o passo saiu", en: "the step is gone")
        }
        let new = after.steps.filter { before.step($0.name) == nil }.map { step in
            let says = step.say.map { ": “\($0.excerpt)”" } ?? ""
            return VersionChange("\(after.name).\(step.name)", pt: "passo novo\(says)", en: "new step\(says)")
        }
        return gone + new
    }
}

extension Trigger {
    fileprivate var words: LocalizedText {
        switch self {
        case .message: LocalizedText(pt: "quando o paciente escreve", en: "when the patient writes")
        case .appointment(let span, let side):
            LocalizedText(
                pt: "\(LocalizedText.span(span).pt) \(side == .before ? "antes" : "depois") da consulta",
                en: "\(LocalizedText.span(span).en) \(side.rawValue) the appointment")
        case .appointmentChanged(let status):
            LocalizedText(
                pt: "quando a consulta muda" + (status.map { " para \($0.rawValue)" } ?? ""),
                en: "when the appointment changes" + (status.map { " to \($0.rawValue)" } ?? ""))
        case .schedule: LocalizedText(pt: "num horário", en: "on a schedule")
        case .endpoint(let endpoint): .literal(endpoint.method)
        case .receipt: LocalizedText(pt: "com um recibo", en: "on a receipt")
        case .emitted(let name): LocalizedText(pt: "com o acontecimento \(name)", en: "on the event \(name)")
        }
    }
}
