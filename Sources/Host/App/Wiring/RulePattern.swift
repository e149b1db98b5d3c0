import Core
import PCRE

/// A regular expression of a rule, with bounds on the work of one match.
struct RulePattern: TextPattern {
    private let expression: RegularExpression

    init(_ source: String) throws {
        expression = try RegularExpression(source, .caseInsensitive)
    }

    var source: String { expression.source }

    /// A match that would take too much work is no match.
    func matches(_ text: String) -> Bool {
        do { return try expression.matches(text) } catch { return false }
    }
}
