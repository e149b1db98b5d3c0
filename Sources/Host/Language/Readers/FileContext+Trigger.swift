import Core
import YAML

extension Shape where Value == PlacedTrigger {
    static let trigger = Shape(.trigger) { node, file in file.trigger(node) }
}

extension FileContext {
    /// The name of a kind of trigger, and the words it understands.
    func trigger(_ node: YAMLNode) -> PlacedTrigger? {
        guard let text = text(node) else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let first = words.first else {
            report(.wrongType(.text, at: place(node)))
            return nil
        }
        let place = place(of: String(first), in: node, after: "")
        guard let kind = names.registry.triggers.first(where: { $0.description.name.matches(first) }) else {
            report(
                .unknownKind(
                    String(first), LocalizedText(pt: "acontecimento", en: "event"),
                    among: names.registry.triggerNames, file: self, at: place))
            return nil
        }
        keep(kind.description.name, as: String(first), at: place)
        return make(kind, words.dropFirst().joined(separator: " "), node: node, text: text, first: first)
    }

    private func make(
        _ kind: any TriggerKind.Type, _ words: String, node: YAMLNode, text: String, first: Substring
    ) -> PlacedTrigger? {
        let rest = text[first.endIndex...].drop(while: \.isWhitespace)
        let place =
            rest.isEmpty
            ? self.place(node) : self.place(of: rest.trimmingSpaces, in: node, after: text[..<rest.startIndex])
        do {
            let trigger = try kind.make(words, at: place.mark)
            note(node, as: kind.spelledWhole(words))
            return PlacedTrigger(trigger: trigger, place: self.place(node))
        } catch {
            report(error)
            return nil
        }
    }
}

extension TriggerKind {
    /// The kind's name and its words in both spellings.
    fileprivate static func spelledWhole(_ words: String) -> LocalizedText {
        let name = description.name
        guard !words.isEmpty else { return name.words }
        let spelled = spelled(words)
        return LocalizedText(pt: "\(name.pt) \(spelled.pt)", en: "\(name.en) \(spelled.en)")
    }
}
