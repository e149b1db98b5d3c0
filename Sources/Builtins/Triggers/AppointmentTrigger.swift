import Core

/// `on: appointment`: so long before or after one, or when one changes.
struct AppointmentTrigger: TriggerKind {
    static let description = KindDescription(
        Term("appointment", pt: "consulta"),
        LocalizedText(
            pt: "um tempo antes ou depois da consulta, ou quando ela muda",
            en: "some time before or after an appointment, or when it changes"),
        parameters: [
            Parameter(
                Term("when", pt: "quando"), .text,
                LocalizedText(
                    pt: "`48h antes`, `2 dias úteis antes`, `1h depois`, `alterada`, ou uma situação: `cancelada`",
                    en: "`48h before`, `2 business days before`, `1h after`, `changed`, or a status: `cancelled`"))
        ],
        shorthand: "when",
        example: """
            format: 1
            rules:
              remind:
                on: appointment 48h before
                do:
                  - say: "Sua consulta é {appointment.date}, às {appointment.time}."
            """)

    private static let changed = Term("changed", pt: "alterada")
    private static let sides: [(term: Term, side: AppointmentSide)] = [
        (Term("before", pt: "antes"), .before), (Term("after", pt: "depois"), .after),
    ]

    static func make(_ words: String, at mark: SourceMark) throws(Diagnostic) -> Trigger {
        if changed.matches(words) { return .appointmentChanged(to: nil) }
        if let status = AppointmentStatus(word: words) { return .appointmentChanged(to: status) }
        let last = words.split(separator: " ").last ?? ""
        guard let side = sides.first(where: { $0.term.matches(last) })?.side else { throw unknown(words, mark) }
        do {
            return .appointment(try Span(String(words.dropLast(last.count))), side)
        } catch {
            throw .time(error, in: words, at: mark)
        }
    }

    static func spelled(_ words: String) -> LocalizedText {
        if changed.matches(words) { return changed.words }
        if let status = AppointmentStatus(word: words) { return status.name.words }
        let last = words.split(separator: " ").last ?? ""
        guard let side = sides.first(where: { $0.term.matches(last) })?.term,
            let span = try? Span.spelled(String(words.dropLast(last.count)))
        else { return LocalizedText(pt: words, en: words) }
        return LocalizedText(pt: "\(span.pt) \(side.pt)", en: "\(span.en) \(side.en)")
    }

    private static func unknown(_ words: String, _ mark: SourceMark) -> Diagnostic {
        let known = AppointmentStatus.allCases.map(\.name) + sides.map(\.term) + [changed]
        return .trigger(
            "unknown-appointment-trigger", in: words[...], at: mark,
            LocalizedText(
                pt: "não entendi `\(words)` depois de `consulta`",
                en: "`\(words)` is not understood after `appointment`"
            ),
            advice: .suggestion(for: words, among: known.flatMap { [$0.en, $0.pt] })
                ?? LocalizedText(
                    pt: "escreva `48h antes`, `1h depois`, `alterada` ou uma situação",
                    en: "write `48h before`, `1h after`, `changed` or a status"))
    }
}
