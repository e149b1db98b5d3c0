import Core

extension Diagnostic {
    /// A fault in the words after a trigger's name.
    static func trigger(
        _ code: String, at mark: SourceMark, _ words: String, _ message: Words, advice: Words? = nil
    ) -> Diagnostic {
        Diagnostic(code, at: mark, length: max(1, words.count), message, advice: advice)
    }

    /// A time that could not be read; the message carries the word that is meant.
    static func time(_ error: TimeTextError, at mark: SourceMark) -> Diagnostic {
        Diagnostic(
            "time-" + error.code.rawValue.map { $0 == "_" ? "-" : String($0) }.joined(), at: mark,
            length: max(1, error.word.count), error.words)
    }
}
