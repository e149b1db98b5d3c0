import Core

extension Value {
    /// The text, or a whole number's digits; nil for anything else.
    var plainText: String? {
        switch self {
        case .text(let text): text
        case .int(let int): String(int)
        case .null, .bool, .double, .list, .map: nil
        }
    }

    /// The elements of a list; none for anything else.
    var elements: [Value] {
        if case .list(let list) = self { list } else { [] }
    }

    /// A text that is not empty, or a whole number's digits.
    var filledText: String? {
        guard let text = plainText, !text.isEmpty else { return nil }
        return text
    }
}
