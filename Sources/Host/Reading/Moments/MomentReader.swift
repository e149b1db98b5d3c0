import Time

/// Reads the date and time a reply proposes: the last clause that names one and does not refuse it.
struct MomentReader {
    let tokens: [Token]
    let grammar: Grammar
    let today: CivilDate

    func moment() -> Moment? {
        var found: Moment?
        for clause in clauses() where !refuses(clause) {
            var scanner = MomentScanner(tokens: tokens, grammar: grammar, today: today, clause: clause)
            if let moment = scanner.scan() { found = moment }
        }
        return found
    }

    /// Stretches between signs, and around "mas".
    private func clauses() -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        for index in tokens.indices where tokens[index].isBoundary || isWord(index, .turn) {
            if index > start { clauses.append(start..<index) }
            start = index + 1
        }
        if start < tokens.count { clauses.append(start..<tokens.count) }
        return clauses
    }

    private func refuses(_ clause: Range<Int>) -> Bool {
        clause.contains { isWord($0, .neg) || isWord($0, .cannot) } && !clause.contains { isWord($0, .only) }
    }

    private func isWord(_ index: Int, _ name: WordClass) -> Bool { grammar.isWord(tokens[index].word, in: name) }
}
