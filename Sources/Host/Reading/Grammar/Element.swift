/// One place of a pattern.
struct Element: Sendable {
    enum Test: Sendable {
        /// A token whose word is in the set of that number.
        case word(set: Int)
        /// Nothing is taken; the next token's word is not in the set.
        case unless(set: Int)
        case clauseStart, clauseEnd, replyStart, replyEnd
    }

    let test: Test
    let least: Int
    let most: Int
}
