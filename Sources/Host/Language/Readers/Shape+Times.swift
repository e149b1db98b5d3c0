import Core
import YAML

extension Shape where Value == Span {
    static let span = Shape(.span) { node, file in
        file.note(node, as: file.spelled(node, Span.spelled))
        return file.time(node) { text throws(TimeTextError) in try Span(text) }
    }
}

extension Shape where Value == TimeWindow {
    static let window = Shape(.window) { node, file in
        let window = file.time(node) { text throws(TimeTextError) in try TimeWindow(text) }
        file.note(node, as: window.map { LocalizedText(pt: $0.text, en: $0.text) })
        return window
    }
}

extension Shape where Value == WeekdaySet {
    static let days = Shape(.days) { node, file in
        let days = file.time(node) { text throws(TimeTextError) in try WeekdaySet(text) }
        file.note(node, as: days?.words)
        return days
    }
}

extension Shape where Value == Zone {
    static let zone = Shape(.zone) { node, file in
        guard let text = file.text(node) else { return nil }
        if let zone = Zone(text) { return zone }
        file.report(.unknownZone(text, at: file.place(node)))
        return nil
    }
}

extension Shape where Value == CivilDateTime {
    static let clock = Shape(.clock) { node, file in
        guard let text = file.text(node) else { return nil }
        if let clock = CivilDateTime(text) { return clock }
        file.report(.wrongType(.clock, at: file.place(node)))
        return nil
    }
}

extension FileContext {
    /// Reads a text of civil time; what is wrong is shown at the word that is meant.
    func time<Value>(_ node: YAMLNode, read: (String) throws(TimeTextError) -> Value) -> Value? {
        guard let text = text(node) else { return nil }
        do {
            return try read(text)
        } catch {
            let whole = TimeTextError(code: error.code, offset: error.offset, word: text)
            report(
                .time(error.word.isEmpty ? whole : error, at: place(of: error, text: text, node: node)))
            return nil
        }
    }

    /// A text of civil time in both spellings; nil when it is none.
    func spelled(_ node: YAMLNode, _ spelled: (String) throws(TimeTextError) -> LocalizedText) -> LocalizedText? {
        node.text.flatMap { try? spelled($0) }
    }

    private func place(of error: TimeTextError, text: String, node: YAMLNode) -> Place {
        guard !error.word.isEmpty else { return place(node) }
        let before = String(decoding: text.utf8.prefix(error.offset), as: UTF8.self)
        return place(of: error.word, in: node, after: before)
    }
}
