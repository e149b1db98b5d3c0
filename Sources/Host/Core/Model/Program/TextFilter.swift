/// What may stand after `|` in braces.
package enum TextFilter: String, Sendable, Hashable, CaseIterable {
    case upper
    case lower
    case capital
    case first
    case trim

    /// The filter's word in both spellings.
    package var name: Term {
        switch self {
        case .upper: Term("upper", pt: "maiusculas")
        case .lower: Term("lower", pt: "minusculas")
        case .capital: Term("capital", pt: "inicial_maiuscula")
        case .first: Term("first", pt: "primeira_palavra")
        case .trim: Term("trim", pt: "aparar")
        }
    }

    package func apply(to text: String) -> String {
        switch self {
        case .upper: text.uppercased()
        case .lower: text.lowercased()
        case .capital: text.prefix(1).uppercased() + text.dropFirst()
        case .first: text.split(separator: " ").first.map(String.init) ?? ""
        case .trim: String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
    }
}
