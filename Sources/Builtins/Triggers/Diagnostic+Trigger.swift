import Core

extension Diagnostic {
    /// A fault in `part`, a piece of the words whose first character stands at `mark`.
    static func trigger(
        _ code: String, in part: Substring, at mark: SourceMark, _ message: LocalizedText, advice: LocalizedText? = nil
    ) -> Diagnostic {
        let words = part.base.unicodeScalars
        return Diagnostic(
            code, at: mark.moved(by: words.distance(from: words.startIndex, to: part.startIndex)),
            length: max(1, part.unicodeScalars.count), message, advice: advice)
    }

    /// A time in `words` that could not be read; message and place are those of the word that is meant, or of all of
    /// them where something is missing.
    static func time(_ error: TimeTextError, in words: String, at mark: SourceMark) -> Diagnostic {
        let isWhole = error.word.isEmpty
        let before = isWhole ? "" : String(decoding: words.utf8.prefix(error.offset), as: UTF8.self)
        return Diagnostic(
            "time-" + error.code.rawValue.replacing("_", with: "-"), at: mark.moved(by: before.unicodeScalars.count),
            length: max(1, (isWhole ? words : error.word).unicodeScalars.count), error.words)
    }
}

extension SourceMark {
    fileprivate func moved(by characters: Int) -> SourceMark {
        SourceMark(file: file, line: line, column: column + characters)
    }
}
