/// What a file's lines were and would be, as `diff -u` shows it.
struct LineDiff {
    private enum Line {
        case same(String)
        case removed(String)
        case added(String)
    }

    private let path: String
    private let lines: [Line]
    /// Unchanged lines shown around a change.
    private static let context = 3

    init(path: String, from old: String, to new: String) {
        self.path = path
        lines = Self.compare(Self.split(old), Self.split(new))
    }

    var text: String {
        guard !hunks.isEmpty else { return "" }
        return (["--- \(path)", "+++ \(path)"] + hunks.flatMap(text)).joined(separator: "\n")
    }

    private static func split(_ text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    private static func compare(_ old: [Substring], _ new: [Substring]) -> [Line] {
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [Line] = []
        var (at, to) = (0, 0)
        while at < old.count || to < new.count {
            if removed.contains(at) {
                lines.append(.removed(String(old[at])))
                at += 1
            } else if added.contains(to) {
                lines.append(.added(String(new[to])))
                to += 1
            } else {
                lines.append(.same(String(old[at])))
                at += 1
                to += 1
            }
        }
        return lines
    }

    /// Changes with the lines around them, those that touch taken together.
    private var hunks: [Range<Int>] {
        lines.indices.reduce(into: []) { hunks, index in
            if case .same = lines[index] { return }
            let range = max(0, index - Self.context)..<min(lines.count, index + Self.context + 1)
            if let last = hunks.last, last.upperBound >= range.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
    }

    private func text(_ hunk: Range<Int>) -> [String] {
        let before = count(lines[..<hunk.lowerBound])
        let inside = count(lines[hunk])
        let head = "@@ -\(before.old + 1),\(inside.old) +\(before.new + 1),\(inside.new) @@"
        return [head]
            + lines[hunk].map { line in
                switch line {
                case .same(let text): " " + text
                case .removed(let text): "-" + text
                case .added(let text): "+" + text
                }
            }
    }

    private func count(_ lines: ArraySlice<Line>) -> (old: Int, new: Int) {
        lines.reduce(into: (0, 0)) { count, line in
            switch line {
            case .same: count = (count.0 + 1, count.1 + 1)
            case .removed: count.0 += 1
            case .added: count.1 += 1
            }
        }
    }
}
