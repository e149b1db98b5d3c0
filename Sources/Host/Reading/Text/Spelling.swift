/// Finds the word meant by what was typed: repeated letters, spelling by ear, one slip of the thumb.
struct Spelling: Sendable {
    typealias Word = Vocabulary.Word

    private let exact: [String: Word]
    private let bySound: [String: Word]
    private let byDeletion: [String: [Word]]
    private let spellings: [[UInt8]]

    init(_ vocabulary: Vocabulary) {
        exact = vocabulary.spellings
        spellings = vocabulary.words.map { Array($0.utf8) }
        var bySound: [String: Word] = [:]
        var byDeletion: [String: [Word]] = [:]
        for (text, word) in vocabulary.spellings.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            let bytes = Array(text.utf8)
            guard bytes.count >= 3, Self.isPlain(bytes) else { continue }
            let sound = WordShapes.string(Sound.skeleton(bytes))
            if bySound[sound] == nil { bySound[sound] = word }
            guard bytes.count >= 4, vocabulary.words[Int(word)] == text else { continue }
            byDeletion[text, default: []].append(word)
            for index in 1..<bytes.count { byDeletion[Self.dropping(index, of: bytes), default: []].append(word) }
        }
        self.bySound = bySound
        self.byDeletion = byDeletion
    }

    /// The word, and whether a typing error was mended to find it; nil when it is none of ours.
    func find(_ text: String) -> (word: Word, mended: Bool)? {
        if let word = exact[text] { return (word, false) }
        let bytes = Array(text.utf8)
        guard bytes.count >= 2, bytes.count <= 24, Self.isPlain(bytes) else { return nil }
        if let laugh = Laughter.word(bytes), let word = exact[laugh] { return (word, false) }
        let calmer = Sound.calmed(bytes, to: 2)
        if calmer.count < bytes.count, let word = exact[WordShapes.string(calmer)] { return (word, false) }
        let calm = Sound.calmed(bytes, to: 1)
        if calm.count < bytes.count, let word = exact[WordShapes.string(calm)] { return (word, false) }
        guard calm.count >= 3 else { return nil }
        if let word = bySound[WordShapes.string(Sound.skeleton(bytes))] { return (word, true) }
        guard calm.count >= 4 else { return nil }
        return (near(bytes) ?? near(calm)).map { ($0, true) }
    }

    private func near(_ bytes: [UInt8]) -> Word? {
        if let word = best(byDeletion[WordShapes.string(bytes)], for: bytes) { return word }
        for index in 1..<bytes.count {
            if let word = best(byDeletion[Self.dropping(index, of: bytes)], for: bytes) { return word }
        }
        return nil
    }

    private func best(_ candidates: [Word]?, for bytes: [UInt8]) -> Word? {
        candidates?.first {
            let spelling = spellings[Int($0)]
            if bytes.count == 4, spelling.count == 5 { return false }
            return spelling.count >= 5 ? Distance.isOneSlip(bytes, spelling) : Distance.isSwap(bytes, spelling)
        }
    }

    private static func isPlain(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } }

    private static func dropping(_ index: Int, of bytes: [UInt8]) -> String {
        var shorter = bytes
        shorter.remove(at: index)
        return WordShapes.string(shorter)
    }
}
