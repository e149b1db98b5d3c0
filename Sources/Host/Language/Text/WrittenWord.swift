import Core
import YAML

/// Something of a file that the two spellings write differently, noted while the file was read.
struct WrittenWord {
    enum Extent {
        /// Some characters of a value, and what they are.
        case piece(Place, String)
        /// A whole value.
        case value(YAMLNode)
    }

    let extent: Extent
    /// How each spelling writes it.
    let words: LocalizedText
}

extension FileContext {
    /// Notes that `word` at `place` is `words` in the two spellings.
    func note(_ word: String, as words: @autoclosure () -> LocalizedText, at place: Place) {
        guard notes != nil else { return }
        notes?.words.append(WrittenWord(extent: .piece(place, word), words: words()))
    }

    /// Notes that the whole value is `words` in the two spellings; nil when it reads the same in both.
    func note(_ node: YAMLNode, as words: @autoclosure () -> LocalizedText?) {
        guard notes != nil, let words = words() else { return }
        notes?.words.append(WrittenWord(extent: .value(node), words: words))
    }

    /// Notes that the value is a table, whose columns are lined up.
    func noteTable(_ node: YAMLNode) { notes?.tables.append(node.start.offset) }
}

/// What a reader of a file noted for whoever writes it anew.
struct FileNotes {
    var words: [WrittenWord] = []
    /// Where each table begins, in bytes.
    var tables: [Int] = []
}

extension Bool {
    /// As the two spellings write it.
    var words: LocalizedText { self ? LocalizedText(pt: "sim", en: "yes") : LocalizedText(pt: "não", en: "no") }
}
