import Core
import Operations
import Runtime
import Stores

/// A contact's history in words.
struct HistoryText {
    private let history: ContactHistory
    private let zone: Zone
    private let language: UserLanguage

    init(_ history: ContactHistory, zone: Zone, language: UserLanguage) {
        self.history = history
        self.zone = zone
        self.language = language
    }

    var lines: [String] {
        let contact = history.contact
        let head = "\(contact.name.isEmpty ? "–" : contact.name)  \((contact.phone ?? "").masked)  \(contact.id)"
        let silenced = LocalizedText(pt: "  não quer mais mensagens", en: "  wants no more messages")
        var lines = [head + (contact.optedOut ? silenced[language] : "")]
        if history.traces.isEmpty {
            lines.append(LocalizedText(pt: "nada aconteceu ainda", en: "nothing has happened yet")[language])
        }
        for trace in history.traces { lines += ["", title(trace)] + story(trace) }
        return lines
    }

    private func title(_ trace: StoredTrace) -> String {
        let said = history.messages[trace.event.rawValue].map { "  “\(onOneLine($0.text))”" } ?? ""
        return "\(zone.civil(trace.at).text)  \(kind(trace.kind))\(said)  [\(trace.key.source) \(trace.key.key)]"
    }

    private func kind(_ word: String) -> String {
        let words: LocalizedText? =
            switch word {
            case "message": LocalizedText(pt: "o paciente escreveu", en: "the patient wrote")
            case "receipt": LocalizedText(pt: "recibo do provedor", en: "receipt of the provider")
            case "silence": LocalizedText(pt: "o tempo de espera acabou", en: "the wait ran out")
            case "deferred-start": LocalizedText(pt: "começo adiado", en: "start put off until now")
            case "due": LocalizedText(pt: "a consulta se aproximou", en: "the appointment came near")
            case "appointment-changed": LocalizedText(pt: "a consulta mudou", en: "the appointment changed")
            case "endpoint": LocalizedText(pt: "um robô chamou", en: "a robot called")
            case "answer": LocalizedText(pt: "resposta de outro sistema", en: "answer of another system")
            default: nil
            }
        return words?[language] ?? word
    }

    private func story(_ trace: StoredTrace) -> [String] {
        let lines = trace.trace.map(line) + trace.effects.map(effect)
        return lines.isEmpty
            ? ["    " + LocalizedText(pt: "nada a fazer", en: "nothing to do")[language]] : lines.map { "    " + $0 }
    }

    private func line(_ entry: Value) -> String {
        let rule = entry["rule"].display
        let words: LocalizedText
        switch entry["kind"].display {
        case "passed-over":
            let saw = entry["saw"] == .null ? "∅" : JSON.text(entry["saw"])
            let place = entry["condition"] == .null ? entry["at"].display : entry["condition"].display
            words = LocalizedText(
                pt: "✗ regra \(rule): não, porque `\(entry["field"].display)` era \(saw)  (\(place))",
                en: "✗ rule \(rule): no, because `\(entry["field"].display)` was \(saw)  (\(place))")
        case "matched":
            words = LocalizedText(
                pt: "✓ regra \(rule)  (\(entry["at"].display))", en: "✓ rule \(rule)  (\(entry["at"].display))")
        case "entered":
            let step = "\(entry["flow"].display).\(entry["step"].display)"
            words = LocalizedText(
                pt: "→ passo \(step)  (\(entry["at"].display))", en: "→ step \(step)  (\(entry["at"].display))")
        case "read":
            let reading = "`\(entry["answer"].display)` \(entry["confidence"].display): \(entry["reason"].display)"
            words = LocalizedText(pt: "? entendi \(reading)", en: "? understood \(reading)")
        default:
            let text = entry[language == .pt ? "pt" : "en"].display
            return "! \(text)" + (entry["at"].isEmpty ? "" : "  (\(entry["at"].display))")
        }
        return words[language]
    }

    private func effect(_ effect: Value) -> String {
        let place = effect["at"].isEmpty ? "" : "  (\(effect["at"].display))"
        return "• \(deed(effect))\(place)"
    }

    private func onOneLine(_ text: String) -> String { text.replacing("\n", with: " ⏎ ") }

    private func deed(_ effect: Value) -> String {
        let kind = effect["kind"].display
        switch kind {
        case "send":
            guard let message = history.messages[effect["id"].display] else { return kind }
            let why = [message.code, message.reason].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
            let state = message.status?.name[language] ?? ""
            return "“\(onOneLine(message.text))” → \(state)" + (why.isEmpty ? "" : " (\(why))")
        case "set":
            return "\(effect["field"].display): \(JSON.text(effect["from"])) → \(JSON.text(effect["to"]))"
        default:
            guard case .map(let fields) = effect else { return kind }
            let rest = fields.filter { !["kind", "at", "id"].contains($0.key) }.sorted { $0.key < $1.key }
            return ([kind] + rest.map(\.value.display)).joined(separator: " ")
        }
    }
}
