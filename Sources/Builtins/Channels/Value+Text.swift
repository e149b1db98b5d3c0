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
}
