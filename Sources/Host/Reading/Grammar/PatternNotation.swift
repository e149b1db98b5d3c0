/// The notation of one pattern: groups expanded, places taken apart. Works on bytes; a grammar has thousands.
enum PatternNotation {
    struct Place {
        var options: [String] = []
        var least = 1
        var most = 1
        var negated = false
        var anchor: Element.Test?
    }

    private static let space = UInt8(ascii: " ")
    private static let open = UInt8(ascii: "(")
    private static let close = UInt8(ascii: ")")

    /// Every way through the groups, as its places: `(tem como / da para) x` → two patterns.
    static func expanded(_ text: some Collection<UInt8>) -> [[String]] {
        expanded(ArraySlice(text)).map { way in
            way.split(separator: space).map { String(decoding: $0, as: UTF8.self) }
        }
    }

    private static func expanded(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
        guard let start = bytes.firstIndex(of: open), let end = closing(bytes, from: start) else {
            return [Array(bytes)]
        }
        var rest = bytes[(end + 1)...]
        var suffix: [UInt8] = []
        if let sign = rest.first, repetition(sign) != nil {
            suffix = [sign]
            rest = rest.dropFirst()
        }
        let tails = expanded(rest)
        let head = Array(bytes[..<start]) + [space]
        return ways(alternatives(bytes[(start + 1)..<end]), suffix: suffix)
            .flatMap { expanded(ArraySlice($0)) }
            .flatMap { way in tails.map { head + way + [space] + $0 } }
    }

    /// Alternatives of one word become one place; longer ones stay ways of their own.
    private static func ways(_ alternatives: [ArraySlice<UInt8>], suffix: [UInt8]) -> [[UInt8]] {
        var ways: [[UInt8]] = []
        var single: [UInt8] = []
        for alternative in alternatives {
            let text = trimmed(alternative)
            if isSingle(text) {
                single += (single.isEmpty ? [] : [UInt8(ascii: "|")]) + text
            } else if !text.isEmpty {
                ways.append(Array(text))
            }
        }
        if single.isEmpty, suffix != [], suffix != [UInt8(ascii: "+")] { ways.append([]) }
        if !single.isEmpty { ways.append(single + suffix) }
        return ways
    }

    private static func isSingle(_ text: ArraySlice<UInt8>) -> Bool {
        guard let last = text.last else { return false }
        return repetition(last) == nil && !text.contains { $0 == space || $0 == open || $0 == 0x24 || $0 == 0x5E }
    }

    private static func closing(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        var depth = 0
        for index in bytes[start...].indices {
            if bytes[index] == open { depth += 1 }
            if bytes[index] == close { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    private static func alternatives(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var depth = 0
        var start = bytes.startIndex
        for index in bytes.indices {
            if bytes[index] == open { depth += 1 }
            if bytes[index] == close { depth -= 1 }
            if depth == 0, bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "|") {
                parts.append(bytes[start..<index])
                start = index + 1
            }
        }
        return parts + [bytes[start...]]
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes.drop { $0 == space }
        while rest.last == space { rest.removeLast() }
        return rest
    }

    static func place(_ notation: String) -> Place {
        switch notation {
        case "^": return Place(anchor: .clauseStart)
        case "$": return Place(anchor: .clauseEnd)
        case "^^": return Place(anchor: .replyStart)
        case "$$": return Place(anchor: .replyEnd)
        default: break
        }
        var rest = Array(notation.utf8)
        var place = Place()
        if rest.count > 1, rest[0] == UInt8(ascii: "!") {
            place.negated = true
            rest.removeFirst()
        }
        if rest.count > 1, let bounds = repetition(rest[rest.count - 1]) {
            (place.least, place.most) = bounds
            rest.removeLast()
        }
        place.options =
            rest == [UInt8(ascii: "_")]
            ? ["<any>"] : rest.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
        return place
    }

    private static func repetition(_ sign: UInt8) -> (Int, Int)? {
        switch sign {
        case UInt8(ascii: "?"): (0, 1)
        case UInt8(ascii: "*"): (0, 3)
        case UInt8(ascii: "+"): (1, 3)
        default: nil
        }
    }
}
