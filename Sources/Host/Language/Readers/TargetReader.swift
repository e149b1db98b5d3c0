import Core
import YAML

extension Shape where Value == WrittenTarget {
    static let target = Shape(.target) { node, file in file.target(node) }
}

extension FileContext {
    /// Reads `-> step`, `-> queue reception`, `-> end no-reply`, `-> flow other`, `again`; the arrow may be left out
    /// where nothing but a target can stand.
    func target(_ node: YAMLNode) -> WrittenTarget? {
        guard let text = text(node) else { return nil }
        return target(text[...], in: node, of: text)
    }

    /// - Parameter part: the part of the scalar's text that is the target.
    func target(_ part: Substring, in node: YAMLNode, of text: String) -> WrittenTarget? {
        let reader = TargetReader(text: text, node: node, file: self)
        return reader.read(part)
    }
}

struct TargetReader {
    let text: String
    let node: YAMLNode
    let file: FileContext

    func read(_ part: Substring) -> WrittenTarget? {
        let words = withoutArrow(part).split(whereSeparator: \.isWhitespace)
        guard let first = words.first, words.count <= 2 else { return refuse(part) }
        let name = words.count == 2 ? words[1] : nil
        guard let word = TargetWord.all.first(where: { $0.matches(first) }) else {
            guard name == nil else { return refuse(part) }
            return step(first)
        }
        file.keep(word, as: String(first), at: place(first))
        return target(word, name, whole: part)
    }

    private func withoutArrow(_ part: Substring) -> Substring {
        let start = part.drop(while: \.isWhitespace)
        if start.hasPrefix("->") { return start.dropFirst(2) }
        return start.hasPrefix("→") ? start.dropFirst() : start
    }

    private func step(_ name: Substring) -> WrittenTarget? {
        guard checked(name) != nil else { return nil }
        return WrittenTarget(kind: .step(String(name)), place: place(name))
    }

    private func target(_ word: Term, _ name: Substring?, whole: Substring) -> WrittenTarget? {
        if word == TargetWord.end {
            guard let name else { return WrittenTarget(kind: .end(outcome: nil), place: place(trimmed(whole))) }
            return checked(name).map { WrittenTarget(kind: .end(outcome: $0), place: place(name)) }
        }
        if word == TargetWord.again {
            guard name == nil else { return refuse(whole) }
            return WrittenTarget(kind: .again, place: place(trimmed(whole)))
        }
        guard let name else {
            file.report(.targetNameMissing(word, file: file, at: place(trimmed(whole))))
            return nil
        }
        guard let checkedName = checked(name) else { return nil }
        let kind: WrittenTarget.Kind = word == TargetWord.queue ? .queue(checkedName) : .flow(checkedName)
        return WrittenTarget(kind: kind, place: place(name))
    }

    private func checked(_ name: Substring) -> String? {
        let name = String(name)
        guard name.isName else {
            file.report(.badName(name, at: place(name[...], whole: true)))
            return nil
        }
        return name
    }

    private func refuse(_ part: Substring) -> WrittenTarget? {
        file.report(
            .wrongTarget(trimmed(part).isEmpty ? "->" : String(trimmed(part)), file: file, at: file.place(node)))
        return nil
    }

    private func trimmed(_ part: Substring) -> Substring {
        let start = part.drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { start[...$0] } ?? start
    }

    private func place(_ piece: Substring, whole: Bool = false) -> Place {
        guard !whole, !piece.isEmpty else { return file.place(node) }
        return file.place(of: String(piece), in: node, after: text[..<piece.startIndex])
    }
}
