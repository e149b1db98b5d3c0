import Core
import Operations
import Stores
import TextDecoding

/// What is told of an import: how the file was read, its first lines on a dry run, each bad line, then the counts.
struct ImportReport {
    private let outcome: ImportOutcome
    private let terminal: Terminal
    private let isJSON: Bool
    private static let shown = 20

    init(_ outcome: ImportOutcome, _ terminal: Terminal, isJSON: Bool) {
        self.outcome = outcome
        self.terminal = terminal
        self.isJSON = isJSON
    }

    func print() {
        if let encoding = outcome.encoding, encoding != .utf8 || outcome.replaced > 0 { show(encoding) }
        if outcome.isDryRun {
            for row in outcome.first { show(row) }
            for change in outcome.result.changes.prefix(Self.shown) { show(change) }
        }
        for missing in outcome.missing.prefix(outcome.isDryRun ? Self.shown : 0) { show(missing) }
        for notice in outcome.notices { show(notice, "notice") }
        for fault in outcome.faults { show(fault, "bad-line") }
        for refusal in outcome.result.refused { show(refusal) }
        isJSON ? terminal.print(JSON.text(counts)) : terminal.say(summary)
    }

    private func show(_ words: @autoclosure () -> LocalizedText, _ value: @autoclosure () -> Value) {
        isJSON ? terminal.print(JSON.text(value())) : terminal.say(words())
    }

    private func show(_ encoding: TextEncoding) {
        let name = encoding.rawValue
        let lost = outcome.replaced
        let words = LocalizedText(
            pt: "o arquivo está em \(name)" + (lost > 0 ? "; \(lost) letra(s) não puderam ser lidas" : ""),
            en: "the file is in \(name)" + (lost > 0 ? "; \(lost) letter(s) could not be read" : ""))
        show(words, ["kind": "encoding", "name": .text(name), "replaced": .int(Int64(lost))])
    }

    private func show(_ row: AppointmentRows.Row) {
        let appointment = row.appointment
        let status = appointment.status ?? .scheduled
        let parts = [
            appointment.externalID, appointment.patient, PhoneNumber.masked(appointment.phone),
            appointment.professional,
            appointment.specialty, appointment.at.text,
        ].filter { !$0.isEmpty }.joined(separator: "  ")
        show(
            LocalizedText(
                pt: "linha \(row.line): \(parts)  \(status.name.pt)",
                en: "line \(row.line): \(parts)  \(status.name.en)"),
            [
                "kind": "row", "line": .int(Int64(row.line)), "id": .text(appointment.externalID),
                "patient": .text(appointment.patient), "phone": .text(PhoneNumber.masked(appointment.phone)),
                "professional": .text(appointment.professional), "specialty": .text(appointment.specialty),
                "at": .text(appointment.at.text), "status": .text(status.rawValue),
            ])
    }

    private func show(_ change: ImportResult.Change) {
        let (deed, words) = Self.deed(change)
        show(
            LocalizedText(pt: "\(change.externalID): \(words.pt)", en: "\(change.externalID): \(words.en)"),
            [
                "kind": "change", "id": .text(change.externalID), "deed": .text(deed),
                "from": change.from.map { .text($0.rawValue) } ?? .null, "to": .text(change.to.rawValue),
            ])
    }

    private static func deed(_ change: ImportResult.Change) -> (String, LocalizedText) {
        guard let from = change.from else { return ("new", LocalizedText(pt: "nova", en: "new")) }
        if change.wasMoved { return ("moved", LocalizedText(pt: "muda de dia ou hora", en: "moves to another time")) }
        guard from != change.to else {
            return ("details", LocalizedText(pt: "muda os dados", en: "changes its details"))
        }
        return (
            "status",
            LocalizedText(pt: "\(from.name.pt) → \(change.to.name.pt)", en: "\(from.name.en) → \(change.to.name.en)")
        )
    }

    private func show(_ missing: Appointment) {
        show(
            LocalizedText(
                pt: "\(missing.externalID): não está no arquivo, \(missing.at.text)",
                en: "\(missing.externalID): not in the file, \(missing.at.text)"),
            ["kind": "missing", "id": .text(missing.externalID), "at": .text(missing.at.text)])
    }

    private func show(_ remark: AppointmentRows.Remark, _ kind: String) {
        show(
            LocalizedText(
                pt: "linha \(remark.line): \(remark.reason.pt)", en: "line \(remark.line): \(remark.reason.en)"),
            [
                "kind": .text(kind), "line": .int(Int64(remark.line)), "pt": .text(remark.reason.pt),
                "en": .text(remark.reason.en),
            ])
    }

    private func show(_ refusal: ImportResult.Refusal) {
        show(
            LocalizedText(
                pt: "\(refusal.externalID): \(refusal.words.pt)", en: "\(refusal.externalID): \(refusal.words.en)"),
            [
                "kind": "refused", "id": .text(refusal.externalID), "pt": .text(refusal.words.pt),
                "en": .text(refusal.words.en),
            ])
    }

    private var counts: Value {
        let result = outcome.result
        var counts: [String: Value] = [
            "kind": "summary", "new": .int(Int64(result.new)), "updated": .int(Int64(result.updated)),
            "unchanged": .int(Int64(result.unchanged)), "bad": .int(Int64(outcome.bad)),
        ]
        if outcome.cancelled > 0 { counts["cancelled"] = .int(Int64(outcome.cancelled)) }
        if outcome.isDryRun { counts["dry_run"] = .bool(true) }
        return .map(counts)
    }

    private var summary: LocalizedText {
        let result = outcome.result
        let gone = outcome.cancelled
        let bad = outcome.bad
        return LocalizedText(
            pt:
                "\(result.new) novas, \(result.updated) alteradas, \(result.unchanged) iguais, \(bad) linhas com problema"
                + (gone > 0 ? ", \(gone) desmarcadas" : "") + (outcome.isDryRun ? " (nada foi gravado)" : ""),
            en: "\(result.new) new, \(result.updated) updated, \(result.unchanged) unchanged, \(bad) bad lines"
                + (gone > 0 ? ", \(gone) called off" : "") + (outcome.isDryRun ? " (nothing was stored)" : ""))
    }
}
