/// The words the grammar knows, numbered.
struct Vocabulary: Sendable {
    typealias Word = UInt16

    /// No word of ours.
    static let other: Word = 0

    private var numbers: [String: Word] = [:]
    private(set) var words: [String] = [""]

    var count: Int { words.count }

    func word(_ text: String) -> Word? { numbers[text] }

    mutating func intern(_ text: String) -> Word {
        if let known = numbers[text] { return known }
        guard words.count < Int(Word.max) else { return Self.other }
        let word = Word(words.count)
        words.append(text)
        numbers[text] = word
        return word
    }

    /// Makes `text` another spelling of `word`.
    mutating func alias(_ text: String, of word: Word) { numbers[text] = word }

    var spellings: [String: Word] { numbers }
}
