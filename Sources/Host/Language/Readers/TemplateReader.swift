import Core
import YAML

extension Shape where Value == Template {
    static let template = Shape(.template) { node, file in file.template(node) }
}

extension FileContext {
    func template(_ node: YAMLNode) -> Template? {
        guard let text = text(node) else { return nil }
        warnOfCut(node)
        var reader = TemplateReader(text: text, node: node, file: self)
        return reader.read()
    }
}

extension FileContext {
    /// `Sala #3`: what follows ` #` is a comment, and the text ends before it. Comments have a space after the `#`.
    private func warnOfCut(_ node: YAMLNode) {
        guard case .scalar(_, .plain) = node.kind, node.end.offset > node.start.offset else { return }
        let rest = source.bytes[node.end.offset...].prefix { $0 != UInt8(ascii: "\n") }
        let comment = rest.drop { $0 == UInt8(ascii: " ") }
        guard comment.count >= 2, comment.startIndex > rest.startIndex, comment.first == UInt8(ascii: "#"),
            let next = comment.dropFirst().first, next != UInt8(ascii: " "), next != UInt8(ascii: "#")
        else { return }
        let (line, column) = source.place(ofByte: comment.startIndex)
        let length = String(decoding: comment, as: UTF8.self).trimmed.unicodeScalars.count
        report(.textCut(at: Place(SourceMark(file: path, line: line, column: column), length: length)))
    }
}

/// Finds the fields in braces of a text. `{{` and `}}` are literal braces.
struct TemplateReader {
    private let text: String
    private let node: YAMLNode
    private let file: FileContext
    private var pieces: [Template.Piece] = []
    private var literal = ""
    private var rest: Substring
    /// How far the braces read so far reach in the file.
    private var cursor: SourceCursor

    init(text: String, node: YAMLNode, file: FileContext) {
        self.text = text
        self.node = node
        self.file = file
        rest = text[...]
        cursor = SourceCursor(node.start)
    }

    mutating func read() -> Template {
        while let next = rest.first {
            if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
                _ = find(rest.prefix(2))
                literal.append(next)
                rest = rest.dropFirst(2)
            } else if next == "{" {
                readField()
            } else {
                let plain = rest.prefix { $0 != "{" && $0 != "}" }
                literal += plain.isEmpty ? rest.prefix(1) : plain
                rest = rest.dropFirst(max(1, plain.count))
            }
        }
        endLiteral()
        return Template(pieces: pieces.isEmpty ? [.text("")] : pieces, mark: file.place(node).mark)
    }

    private mutating func endLiteral() {
        if !literal.isEmpty { pieces.append(.text(literal)) }
        literal = ""
    }

    private mutating func readField() {
        endLiteral()
        guard let end = rest.firstIndex(where: { $0 == "}" || $0.isNewline }), rest[end] == "}" else {
            let piece = rest.prefix { !$0.isNewline }.prefix(40)
            file.report(.unclosedBrace(at: find(piece)))
            rest = rest[rest.endIndex...]
            return
        }
        let braces = rest[...end]
        rest = rest[rest.index(after: end)...]
        if let piece = field(braces, at: find(braces)) { pieces.append(piece) }
    }

    /// Where `piece`, which follows what was found before, stands in the file.
    private mutating func find(_ piece: Substring) -> Place {
        let range = cursor.offset..<max(cursor.offset, node.end.offset)
        guard let byte = file.source.find(String(piece), in: range, after: 0) else { return file.place(node) }
        cursor.advance(to: byte, in: file.source)
        let mark = SourceMark(file: file.path, line: cursor.line, column: cursor.column)
        cursor.advance(to: byte + piece.utf8.count, in: file.source)
        return Place(mark, length: piece.unicodeScalars.count)
    }

    /// `{patient.first_name | upper}`
    private func field(_ braces: Substring, at whole: Place) -> Template.Piece? {
        let parts = braces.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        let path = parts.first.map(\.trimmed) ?? ""
        guard let reference = file.field(String(path), at: place(of: path, in: braces, whole)) else { return nil }
        let filters = parts.dropFirst().compactMap { part in
            filter(part.trimmed, at: place(of: part.trimmed, in: braces, whole))
        }
        return .field(reference, filters: filters)
    }

    private func filter(_ word: Substring, at place: Place) -> TextFilter? {
        guard let filter = TextFilter.allCases.first(where: { $0.name.matches(word) }) else {
            file.report(.unknownFilter(String(word), file: file, at: place))
            return nil
        }
        file.keep(filter.name, as: String(word), at: place)
        return filter
    }

    /// A word between the braces; the whole where there is none.
    private func place(of word: Substring, in braces: Substring, _ whole: Place) -> Place {
        guard !word.isEmpty, whole.length == braces.unicodeScalars.count else { return whole }
        let skipped = braces[..<word.startIndex].unicodeScalars.count
        let mark = SourceMark(file: whole.mark.file, line: whole.mark.line, column: whole.mark.column + skipped)
        return Place(mark, length: word.unicodeScalars.count)
    }
}

extension StringProtocol where SubSequence == Substring {
    var trimmingSpaces: String { String(trimmed) }

    /// The part without blanks at either end.
    var trimmed: Substring {
        let text = self[...]
        guard let first = text.utf8.firstIndex(where: { !$0.isBlank }),
            let last = text.utf8.lastIndex(where: { !$0.isBlank })
        else { return text[text.endIndex...] }
        // Other bytes may begin or end a blank of another script.
        guard text.utf8[first].beginsLetter, text.utf8[last] < 0x80 else { return text.trimmedByCharacter }
        return text[first..<text.utf8.index(after: last)]
    }
}

extension Substring {
    fileprivate var trimmedByCharacter: Substring {
        let start = drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { self[start.startIndex...$0] } ?? self[endIndex...]
    }
}

extension UInt8 {
    /// A space, or a control character that is one.
    fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    /// ASCII, a Latin letter with an accent, or a picture.
    fileprivate var beginsLetter: Bool { self < 0x80 || self == 0xC3 || self >= 0xF0 }
}
