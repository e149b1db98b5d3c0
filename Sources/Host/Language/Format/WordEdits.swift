import Core
import YAML

/// Writes the words of a file in one spelling; everything else stays to the byte.
struct WordEdits {
    private struct Edit {
        let range: Range<Int>
        let text: [UInt8]
    }

    private let source: SourceText
    private let edits: [Edit]
    /// Where a word could not be found again, as within a block of text.
    let unfound: [WrittenWord]

    init(_ notes: FileNotes, in source: SourceText, comments: [SourceComment], spelling: UserLanguage) {
        var edits: [Edit] = []
        var unfound: [WrittenWord] = []
        for word in notes.words {
            if let edit = Self.edit(word, in: source, spelling) {
                edits.append(edit)
            } else {
                unfound.append(word)
            }
        }
        edits += comments.compactMap { Self.edit($0, spelling) }
        self.source = source
        self.edits = Self.apart(edits)
        self.unfound = unfound
    }

    /// The file's bytes with the edits made.
    func apply() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.bytes.count + 256)
        var copied = 0
        for edit in edits {
            bytes += source.bytes[copied..<edit.range.lowerBound]
            bytes += edit.text
            copied = edit.range.upperBound
        }
        return bytes + source.bytes[copied...]
    }

    /// Where a byte of the file stands after the edits.
    func moved(_ offset: Int) -> Int {
        edits.prefix { $0.range.upperBound <= offset }.reduce(offset) { $0 + $1.text.count - $1.range.count }
    }

    // MARK: One edit

    private static func edit(_ word: WrittenWord, in source: SourceText, _ spelling: UserLanguage) -> Edit? {
        let text = word.words[spelling]
        switch word.extent {
        case .value(let node): return edit(node, text)
        case .piece(let place, let written):
            guard let start = source.offset(of: written, at: place) else { return nil }
            return Edit(range: start..<start + written.utf8.count, text: Array(text.utf8))
        }
    }

    /// A value in its own quotes, or in quotes when it needs them now.
    private static func edit(_ node: YAMLNode, _ text: String) -> Edit? {
        guard case .scalar(let old, let style) = node.kind, style != .literal, style != .folded else { return nil }
        let range = node.start.offset..<node.end.offset
        if old == text, node.start.line == node.end.line {
            return Edit(range: range.upperBound..<range.upperBound, text: [])
        }
        let isPlain = style == .plain && ScalarText.isPlain(text, like: old)
        return Edit(range: range, text: Array((isPlain ? text : ScalarText.quoted(text)).utf8))
    }

    /// `# allow CODE: reason`
    private static func edit(_ comment: SourceComment, _ spelling: UserLanguage) -> Edit? {
        let body = comment.text.dropFirst().drop { $0 == " " }
        let word = body.prefix { $0 != " " }
        guard Suppressions.word.matches(word), body.contains(":") else { return nil }
        let start = comment.offset + comment.text.utf8.count - body.utf8.count
        return Edit(range: start..<start + word.utf8.count, text: Array(Suppressions.word[spelling].utf8))
    }

    /// In order, none within another: of a value and a piece of it, the value counts.
    private static func apart(_ edits: [Edit]) -> [Edit] {
        let sorted = edits.sorted {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
        return sorted.reduce(into: []) { kept, edit in
            guard edit.range.lowerBound >= kept.last?.range.upperBound ?? 0, !edit.range.isEmpty else { return }
            kept.append(edit)
        }
    }
}

extension SourceText {
    /// Where `word` begins: at a place, behind the quote that stands there, or as a word of its own further on in it.
    fileprivate func offset(of word: String, at place: Place) -> Int? {
        guard let start = offset(line: place.mark.line, column: place.mark.column) else { return nil }
        let end = min(endOfLine(start), start + max(place.length * 4, word.utf8.count))
        var at = start
        while let found = find(word, in: at..<end, after: 0) {
            if found == start || isApart(found..<found + word.utf8.count) { return found }
            at = found + 1
        }
        return nil
    }

    /// Whether no letter or digit stands directly before or behind.
    private func isApart(_ range: Range<Int>) -> Bool {
        func isBoundary(_ index: Int) -> Bool {
            guard bytes.indices.contains(index) else { return true }
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39, 0x5F,
                0x80...:
                return false
            default: return true
            }
        }
        return isBoundary(range.lowerBound - 1) && isBoundary(range.upperBound)
    }
}
