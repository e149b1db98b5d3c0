/// Reads short text word by word and says where it stopped understanding.
struct WordReader {
    private let source: [UInt8]
    private let words: [Word]
    private var position = 0

    /// In UTF-8 bytes; no duration, window or schedule needs as many.
    static let longestText = 256

    init(_ text: String) throws(TimeTextError) {
        guard text.utf8.count <= Self.longestText else {
            throw TimeTextError(code: .tooLong, offset: Self.longestText, word: "")
        }
        source = Array(text.utf8)
        words = Self.words(of: text)
        guard !words.isEmpty else { throw TimeTextError(code: .empty, offset: 0, word: "") }
    }

    var next: Word? { peek(0) }

    func peek(_ ahead: Int) -> Word? {
        words.indices.contains(position + ahead) ? words[position + ahead] : nil
    }

    /// The word read last.
    var previous: Word? { peek(-1) }

    var isAtEnd: Bool { next == nil }

    mutating func advance(by count: Int = 1) { position = min(position + count, words.count) }

    /// Reads the next word if it is one of these.
    mutating func take(_ choices: String...) -> Bool {
        guard let next, choices.contains(next.folded) else { return false }
        advance()
        return true
    }

    /// Reads the next words if they are exactly these.
    mutating func take(phrase: [String]) -> Bool {
        for (index, word) in phrase.enumerated() where peek(index)?.folded != word { return false }
        advance(by: phrase.count)
        return true
    }

    /// Reads what stands between two items of a list: a comma, an `and`, or both.
    @discardableResult
    mutating func skipListSeparator() -> Bool {
        let comma = take(",")
        return take("e", "and", "y", "&", "+") || comma
    }

    mutating func number(in range: ClosedRange<Int>) throws(TimeTextError) -> Int {
        guard let next, next.isNumber else { throw failure(isAtEnd ? .unfinished : .numberExpected) }
        guard let value = next.number, range.contains(value) else { throw failure(.outOfRange) }
        advance()
        return value
    }

    func expectEnd() throws(TimeTextError) {
        guard isAtEnd else { throw failure(.unknownWord) }
    }

    /// A failure at the next word, or at the end of the text.
    func failure(_ code: TimeTextError.Code) -> TimeTextError { failure(code, at: next) }

    func failure(_ code: TimeTextError.Code, at word: Word?) -> TimeTextError {
        guard let word else { return TimeTextError(code: code, offset: source.count, word: "") }
        let bytes = source[word.offset..<min(word.end, source.count)]
        return TimeTextError(code: code, offset: word.offset, word: String(decoding: bytes, as: UTF8.self))
    }

    /// What is missing, or not understood, where something was needed.
    var notUnderstood: TimeTextError { failure(isAtEnd ? .unfinished : .unknownWord) }

    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var current: WordClass?
        var offset = 0
        for scalar in text.unicodeScalars {
            let (kind, folded) = WordClass.of(scalar)
            let length = UTF8.width(scalar)
            defer { offset += length }
            let joins = kind == .accent ? current == .letter : kind == current && kind != .sign
            if kind == .space {
                current = nil
            } else if joins, let last = words.popLast() {
                let text = kind == .accent ? last.folded : last.folded + String(folded)
                words.append(Word(folded: text, offset: last.offset, length: last.length + length))
            } else {
                words.append(Word(folded: String(folded), offset: offset, length: length))
                current = kind
            }
        }
        return words
    }
}
