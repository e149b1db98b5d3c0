/// The notation of one pattern: groups expanded, places taken apart.
enum PatternNotation {
    struct Place {
        var options: [String] = []
        var least = 1
        var most = 1
        var negated = false
        var anchor: Element.Test?
    }

    /// Every way through the groups: `(tem como / da pra) x` → two patterns.
    static func expanded(_ text: String) -> [String] {
        let characters = Array(text.trimmedSpaces)
        guard let open = characters.firstIndex(of: "("), let close = closing(characters, from: open) else {
            return [String(characters)]
        }
        let head = String(characters[..<open])
        var rest = characters[(close + 1)...]
        var suffix = ""
        if let sign = rest.first, repetition(sign) != nil {
            suffix = String(sign)
            rest = rest.dropFirst()
        }
        return ways(alternatives(Array(characters[(open + 1)..<close])), suffix: suffix)
            .flatMap { expanded(head + " " + $0 + " " + String(rest)) }
    }

    /// Alternatives of one word become one place; longer ones stay ways of their own.
    private static func ways(_ alternatives: [String], suffix: String) -> [String] {
        let trimmed = alternatives.map(\.trimmedSpaces)
        let single = trimmed.filter { !$0.contains(where: { " ()$^".contains($0) }) && !$0.hasSuffix("*") && !$0.hasSuffix("?") && !$0.hasSuffix("+") && !$0.isEmpty }
        var ways = trimmed.filter { !single.contains($0) }
        if suffix == "?" || suffix == "*", single.isEmpty { ways.append("") }
        if !single.isEmpty { ways.append(single.joined(separator: "|") + suffix) }
        return ways
    }

    private static func closing(_ characters: [Character], from open: Int) -> Int? {
        var depth = 0
        for index in characters[open...].indices {
            if characters[index] == "(" { depth += 1 }
            if characters[index] == ")" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    private static func alternatives(_ characters: [Character]) -> [String] {
        var parts = [""]
        var depth = 0
        for character in characters {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == "/" || character == "|", depth == 0 {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    static func places(_ text: String) -> [Place] {
        text.split(separator: " ").map { place(String($0)) }
    }

    private static func place(_ notation: String) -> Place {
        switch notation {
        case "^": return Place(anchor: .clauseStart)
        case "$": return Place(anchor: .clauseEnd)
        case "^^": return Place(anchor: .replyStart)
        case "$$": return Place(anchor: .replyEnd)
        default: break
        }
        var rest = notation
        var place = Place()
        if rest.hasPrefix("!") {
            place.negated = true
            rest.removeFirst()
        }
        if let last = rest.last, rest.count > 1, let bounds = repetition(last) {
            (place.least, place.most) = bounds
            rest.removeLast()
        }
        place.options = rest == "_" ? ["<any>"] : rest.split(separator: "|").map(String.init)
        return place
    }

    private static func repetition(_ sign: Character) -> (Int, Int)? {
        switch sign {
        case "?": (0, 1)
        case "*": (0, 3)
        case "+": (1, 3)
        default: nil
        }
    }
}

extension String {
    /// Without spaces at either end.
    var trimmedSpaces: String {
        let head = drop { $0 == " " }
        return String(String(head.reversed()).drop { $0 == " " }.reversed())
    }
}
