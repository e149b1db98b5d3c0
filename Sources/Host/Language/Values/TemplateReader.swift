import Core
import YAML

extension Shape where Value == Template {
    static let template = Shape(.template) { node, file in file.template(node) }
}

extension FileContext {
    func template(_ node: YAMLNode) -> Template? {
        guard let text = text(node) else { return nil }
        return TemplateReader(text: text, node: node, file: self).read()
    }
}

/// Finds the fields in braces of a text. `{{` and `}}` are literal braces.
struct TemplateReader {
    let text: String
    let node: YAMLNode
    let file: FileContext

    func read() -> Template {
        let mark = file.place(node).mark
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
            return Template(text: text, mark: mark)
        }
        return Template(pieces: pieces(), mark: mark)
    }

    private func pieces() -> [Template.Piece] {
        var pieces: [Template.Piece] = []
        var literal = ""
        var rest = text[...]
        while let next = rest.first {
            if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
                literal.append(next)
                rest = rest.dropFirst(2)
            } else if next == "{" {
                if !literal.isEmpty { pieces.append(.text(literal)) }
                literal = ""
                guard let end = rest.firstIndex(where: { $0 == "}" || $0.isNewline }), rest[end] == "}" else {
                    reportUnclosed(rest)
                    break
                }
                let braces = rest[...end]
                if let piece = field(braces) { pieces.append(piece) }
                rest = rest[rest.index(after: end)...]
            } else {
                literal.append(next)
                rest = rest.dropFirst()
            }
        }
        if !literal.isEmpty { pieces.append(.text(literal)) }
        return pieces
    }

    private func reportUnclosed(_ rest: Substring) {
        let piece = String(rest.prefix { !$0.isNewline }.prefix(40))
        file.report(.unclosedBrace(at: file.place(of: piece, in: node, after: text[..<rest.startIndex])))
    }

    /// `{patient.first_name | upper}`
    private func field(_ braces: Substring) -> Template.Piece? {
        let parts = braces.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        let path = (parts.first ?? "").trimmingSpaces
        let place = place(of: path.isEmpty ? String(braces) : path, in: braces)
        guard let reference = file.field(path, at: place) else { return nil }
        var filters: [TextFilter] = []
        for part in parts.dropFirst() {
            if let filter = filter(part.trimmingSpaces, braces) { filters.append(filter) }
        }
        return .field(reference, filters: filters)
    }

    private func filter(_ word: String, _ braces: Substring) -> TextFilter? {
        let place = place(of: word.isEmpty ? String(braces) : word, in: braces)
        guard let filter = TextFilter.allCases.first(where: { $0.name.matches(word) }) else {
            file.report(.unknownFilter(word, file: file, at: place))
            return nil
        }
        file.keep(filter.name, as: word, at: place)
        return filter
    }

    private func place(of word: String, in braces: Substring) -> Place {
        let before = text[..<braces.startIndex]
        let whole = file.place(of: String(braces), in: node, after: before)
        guard let range = braces.range(of: word) else { return whole }
        let skipped = braces[..<range.lowerBound].unicodeScalars.count
        let mark = SourceMark(file: whole.mark.file, line: whole.mark.line, column: whole.mark.column + skipped)
        return Place(mark, length: word.unicodeScalars.count)
    }
}

extension Substring {
    /// The first place where `word` stands.
    func range(of word: String) -> Range<Index>? {
        guard !word.isEmpty else { return nil }
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(word), let end = index(start, offsetBy: word.count, limitedBy: endIndex) {
                return start..<end
            }
            start = index(after: start)
        }
        return nil
    }
}

extension StringProtocol {
    var trimmingSpaces: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
