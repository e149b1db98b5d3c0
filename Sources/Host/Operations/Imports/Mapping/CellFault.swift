import Core

/// Why a cell means nothing, in words for who keeps the list.
struct CellFault: Error, Sendable, Hashable {
    let words: LocalizedText

    init(pt: String, en: String) { words = LocalizedText(pt: pt, en: en) }

    /// A cell's text as it is quoted.
    static func quoted(_ text: String) -> String { "`\(text.prefix(60))`" }
}
