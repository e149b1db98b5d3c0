import Core

/// What was probably meant, among a number of candidates that a hostile file cannot raise.
enum Nearest {
    private static let mostCandidates = 500

    static func word(to word: String, among candidates: some Sequence<String>) -> String? {
        Suggestion.nearest(to: word, among: candidates.prefix(mostCandidates))
    }
}
