import Core
import Engine

/// One line of a dry-run as a person reads it.
struct TalkLine {
    private let entry: RehearsalEntry
    private let time: String

    init(_ entry: RehearsalEntry, _ zone: Zone) {
        self.entry = entry
        time = zone.civil(entry.at).text
    }

    /// Nil for what only machines care about.
    func text(_ language: UserLanguage) -> String? {
        guard let words else { return nil }
        let place = entry.mark.map { "   (\($0))" } ?? ""
        return "\(time)  \(words[language])\(place)"
    }

    private var words: LocalizedText? {
        switch entry.kind {
        case .received(let message):
            both("👤 " + (message.text.isEmpty ? "[\(message.media.map(\.rawValue).joined())]" : message.text))
        case .traced(.fault(_, let words, _)): LocalizedText(pt: "⚠️ " + words.pt, en: "⚠️ " + words.en)
        case .traced(.ignored(_, let words)): LocalizedText(pt: "· " + words.pt, en: "· " + words.en)
        case .traced(.read(let answer, let confidence, let reason, _)):
            both("   → \(answer.isEmpty ? "?" : answer) \(Int(confidence * 100)) % (\(reason))")
        case .traced: nil
        case .effect(let effect): words(of: effect)
        }
    }

    private func words(of effect: EffectKind) -> LocalizedText? {
        switch effect {
        case .send(let message): both("🏥 " + message.text)
        case .call(let call):
            LocalizedText(
                pt: "☎️ chamaria \(call.connector).\(call.call)", en: "☎️ would call \(call.connector).\(call.call)")
        case .set(let field, _, let to): both("✏️ \(field) = \(to.display)")
        case .queue(let name): LocalizedText(pt: "🙋 fila \(name)", en: "🙋 queue \(name)")
        case .end(let outcome): LocalizedText(pt: "🏁 fim: \(outcome)", en: "🏁 end: \(outcome)")
        case .note(let text): LocalizedText(pt: "📝 anota: \(text)", en: "📝 note: \(text)")
        case .setTimer, .cancelTimer, .start, .respond, .emit, .log, .enqueue: nil
        }
    }

    private func both(_ text: String) -> LocalizedText { LocalizedText(pt: text, en: text) }
}
