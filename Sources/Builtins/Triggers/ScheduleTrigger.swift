import Core

/// `on: schedule`: a clock.
struct ScheduleTrigger: TriggerKind {
    static let description = KindDescription(
        Term("schedule", pt: "agenda"),
        LocalizedText(pt: "em dias e horas marcados", en: "at set days and hours"),
        parameters: [
            Parameter(
                Term("when", pt: "quando"), .text,
                LocalizedText(
                    pt: "`dias úteis às 06:30`, `segundas e quintas às 9h`, ou os cinco campos do cron",
                    en: "`weekdays at 06:30`, `every 15 minutes`, or cron's five fields"))
        ],
        shorthand: "when",
        example: """
            format: 1
            rules:
              wake:
                on: schedule weekdays at 06:30
                do:
                  - log: "good morning"
            """)

    static func make(_ words: String, at mark: SourceMark) throws(Diagnostic) -> Trigger {
        do {
            return .schedule(try Schedule(words))
        } catch {
            throw .time(error, in: words, at: mark)
        }
    }

    static func spelled(_ words: String) -> LocalizedText {
        (try? Schedule.spelled(words)) ?? LocalizedText(pt: words, en: words)
    }
}
