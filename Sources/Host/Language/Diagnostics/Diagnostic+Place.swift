import Core

extension Diagnostic {
    init(
        _ code: String, _ severity: Severity = .error, at place: Place, pt: String, en: String,
        advice: LocalizedText? = nil,
        related: [Related] = []
    ) {
        self.init(
            code, severity, at: place.mark, length: place.length,
            LocalizedText(pt: pt.bounded(to: 400), en: en.bounded(to: 400)), advice: advice, related: related)
    }
}

extension String {
    /// A file's words may be long; what is said of them is not.
    fileprivate func bounded(to limit: Int) -> String {
        unicodeScalars.count <= limit ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(limit))) + "…"
    }
}

extension LocalizedText {
    static func didYouMean(_ word: String) -> LocalizedText {
        LocalizedText(pt: "você quis dizer `\(word)`?", en: "did you mean `\(word)`?")
    }

    /// The nearest of `candidates`, or all of them while they are few.
    static func suggestion(for word: String, among candidates: some Collection<String>) -> LocalizedText? {
        let sorted = candidates.sorted()
        if let nearest = Nearest.word(to: word, among: sorted) { return didYouMean(nearest) }
        guard !sorted.isEmpty, sorted.count <= 16 else { return nil }
        return oneOf(sorted)
    }

    static func oneOf(_ words: [String]) -> LocalizedText {
        let list = words.map { "`\($0)`" }.joined(separator: ", ")
        return LocalizedText(pt: "existem: \(list)", en: "there are: \(list)")
    }
}
