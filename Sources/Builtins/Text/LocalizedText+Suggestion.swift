import Core

extension LocalizedText {
    static func didYouMean(_ word: String) -> LocalizedText {
        LocalizedText(pt: "você quis dizer `\(word)`?", en: "did you mean `\(word)`?")
    }

    /// "Did you mean", when one of `candidates` is near enough.
    static func suggestion(for word: String, among candidates: some Sequence<String>) -> LocalizedText? {
        Suggestion.nearest(to: word, among: candidates).map(didYouMean)
    }
}
