import Core

extension Diagnostic {
    static func unknownStatus(_ word: String, _ mark: SourceMark) -> Diagnostic {
        Diagnostic(
            "unknown-status", at: mark, length: word.count, .unknownStatus(word),
            advice: .suggestion(for: word, among: AppointmentStatus.allCases.flatMap { [$0.name.en, $0.name.pt] }))
    }
}

extension LocalizedText {
    static func unknownStatus(_ word: String) -> LocalizedText {
        LocalizedText(pt: "não existe a situação `\(word)`", en: "there is no status `\(word)`")
    }
}
