import Core

/// What the keys of a mapping have to do with one another. The builders check it; editors and pages are told.
package enum FormRule: Sendable {
    /// With this key there is one of the others.
    case needs(Term, oneOf: [Term])
    /// With this key there is none of the others.
    case excludes(Term, [Term])
    case atLeastOne(of: [Term])
    /// Where the value of `key` begins with `word`, these keys stand; elsewhere none of those.
    case begins(key: Term, with: Term, needs: [Term], else: [Term])
}
