/// When a rule holds.
package indirect enum Condition: Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    case compare(FieldReference, Comparison, mark: SourceMark)
    /// A condition written in Lua, by the name it was registered under.
    case script(String, mark: SourceMark)
}

/// How a field is compared.
package enum Comparison: Sendable {
    case equals(Value)
    case oneOf([Value])
    case less(than: Double)
    case atMost(Double)
    case greater(than: Double)
    case atLeast(Double)
    /// The phrase stands in the text, whatever accents and case.
    case like(String)
    case matches(any TextPattern)
    case empty
    case present
}

/// A compiled regular expression with bounds on the work of one match.
package protocol TextPattern: Sendable {
    var source: String { get }
    func matches(_ text: String) -> Bool
}
