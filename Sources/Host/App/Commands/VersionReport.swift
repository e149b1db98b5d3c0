import Core
import Language
import Runtime
import Stores

/// What a version would change, and for whom, for a person or a machine.
struct VersionReport {
    let tenant: TenantID
    /// The clinic's, for the times of appointments.
    let zone: Zone
    let terminal: Terminal
    let isJSON: Bool

    /// People of one place who are named.
    private static let named = 10

    func show(_ changes: [VersionChange]) {
        for change in changes {
            if isJSON {
                terminal.print(
                    JSON.text([
                        "kind": "change", "subject": .text(change.subject), "pt": .text(change.words.pt),
                        "en": .text(change.words.en), "lines": .list(change.lines.map { .text($0) }),
                    ]))
            } else {
                terminal.print("  \(change.subject): \(change.words[terminal.language])")
                for line in change.lines { terminal.print("      " + line) }
            }
        }
    }

    func show(_ impact: Impact) {
        if isJSON { return show(asValues: impact) }
        guard impact.count > 0 else {
            return terminal.say(LocalizedText(pt: "Ninguém está numa conversa.", en: "Nobody is in a conversation."))
        }
        terminal.say(
            LocalizedText(
                pt: "\(impact.count) pessoa(s) em conversas abertas:",
                en: "\(impact.count) people in open conversations:"))
        for place in impact.places { show(place) }
        let lost = impact.count(.stays) + impact.count(.handedOver)
        if lost > 0 {
            terminal.say(
                .counted(
                    lost, one: LocalizedText(pt: "perde o seu passo.", en: "loses the step."),
                    many: LocalizedText(pt: "perdem o seu passo.", en: "lose their step.")))
        }
    }

    private func show(_ place: Impact.Place) {
        let count = place.standing.count
        let name = place.standing.flow.isEmpty ? "–" : "\(place.standing.flow).\(place.standing.step)"
        terminal.print("  " + Self.words(place.fate, count, name)[terminal.language])
        for person in place.people.prefix(Self.named) { terminal.print("      " + line(person)) }
        if place.people.count > Self.named { terminal.print("      … \(count - Self.named)") }
    }

    private static func words(_ fate: Impact.Fate, _ count: Int, _ place: String) -> LocalizedText {
        switch fate {
        case .moves:
            .counted(
                count,
                one: LocalizedText(
                    pt: "espera em `\(place)`: segue na versão nova", en: "waits in `\(place)`: goes on"),
                many: LocalizedText(
                    pt: "esperam em `\(place)`: seguem na versão nova", en: "wait in `\(place)`: they go on"))
        case .stays:
            .counted(
                count,
                one: LocalizedText(
                    pt: "espera em `\(place)`: o passo mudou; termina na versão em que está",
                    en: "waits in `\(place)`: the step changed; finishes in the version it is in"),
                many: LocalizedText(
                    pt: "esperam em `\(place)`: o passo mudou; terminam na versão em que estão",
                    en: "wait in `\(place)`: the step changed; they finish in the version they are in"))
        case .withPeople:
            .counted(count, both: LocalizedText(pt: "com a recepção: nada muda", en: "with a person: nothing changes"))
        case .handedOver:
            .counted(
                count,
                both: LocalizedText(
                    pt: "em `\(place)`, numa versão perdida: para a recepção",
                    en: "in `\(place)`, in a version that is lost: to reception"))
        }
    }

    private func line(_ person: PositionedContact) -> String {
        let phone = PhoneNumber.masked(person.contact.phone ?? "")
        guard let appointment = person.appointment else { return phone }
        let at = zone.civil(appointment.startsAt).text
        return phone + "  " + LocalizedText(pt: "consulta \(at)", en: "appointment \(at)")[terminal.language]
    }

    private func show(asValues impact: Impact) {
        for place in impact.places {
            let people = place.people.map { person -> Value in
                [
                    "contact": .text(person.contact.id.rawValue),
                    "phone": .text(PhoneNumber.masked(person.contact.phone ?? "")),
                    "appointment": person.appointment.map { .text($0.startsAt.text) } ?? .null,
                ]
            }
            terminal.print(
                JSON.text([
                    "kind": "place", "flow": .text(place.standing.flow), "step": .text(place.standing.step),
                    "version": .text(place.standing.version.rawValue), "phase": .text(place.standing.phase.rawValue),
                    "count": .int(Int64(place.standing.count)), "fate": .text(place.fate.rawValue),
                    "people": .list(people),
                ]))
        }
    }

    /// What was done in the end.
    func show(_ entry: Activation) {
        if isJSON { return terminal.print(JSON.text(entry.value)) }
        terminal.say(
            LocalizedText(
                pt: "\(tenant): vale a versão \(entry.version.short), registro \(entry.number)",
                en: "\(tenant): version \(entry.version.short) is live, entry \(entry.number)"))
    }
}

extension Activation {
    var value: Value {
        [
            "kind": "entry", "number": .int(Int64(number)), "version": .text(version.rawValue),
            "previous": previous.map { .text($0.rawValue) } ?? .null, "how": .text(kind.rawValue),
            "author": .text(author), "at": .text(at.text), "reason": .text(reason),
        ]
    }
}

extension LocalizedText {
    /// `1 espera`, `2 esperam`.
    fileprivate static func counted(_ count: Int, one: LocalizedText, many: LocalizedText) -> LocalizedText {
        let words = count == 1 ? one : many
        return LocalizedText(pt: "\(count) \(words.pt)", en: "\(count) \(words.en)")
    }

    fileprivate static func counted(_ count: Int, both: LocalizedText) -> LocalizedText {
        counted(count, one: both, many: both)
    }
}
