/// Takes out names of people: those known, those that introduce themselves, and what is written like one.
struct NameRemoval {
    let names: Set<String>

    fileprivate struct Piece {
        let text: String
        let folded: String
        let isWord: Bool
    }

    func text(_ text: String) -> String {
        let pieces = Self.pieces(text)
        var words: [String] = []
        var introduced = Introduction.none
        var isFirst = true
        var result = ""
        for piece in pieces {
            guard piece.isWord else {
                if piece.text.contains(where: { ".!?\n".contains($0) }) { (isFirst, introduced) = (true, .none) }
                result += piece.text
                continue
            }
            let isName = isName(piece, introduced, isFirst: isFirst)
            result += isName ? "[name]" : piece.text
            words.append(piece.folded)
            introduced = isName && introduced != .none ? .maybe : Introduction(after: words)
            isFirst = false
        }
        return result
    }

    private func isName(_ piece: Piece, _ introduced: Introduction, isFirst: Bool) -> Bool {
        if names.contains(piece.folded) || NameWords.common.contains(piece.folded) { return true }
        if introduced == .surely { return !NameWords.particles.contains(piece.folded) }
        guard piece.isCapitalised, !NameWords.capitalised.contains(piece.folded) else { return false }
        return introduced == .maybe || !isFirst
    }

    private static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        var current = ""
        var isWord = false
        for character in text {
            let isLetter = character.isLetter
            if isLetter != isWord, !current.isEmpty {
                pieces.append(Piece(text: current, folded: isWord ? ReplyText.folded(current) : "", isWord: isWord))
                current = ""
            }
            isWord = isLetter
            current.append(character)
        }
        if !current.isEmpty {
            pieces.append(Piece(text: current, folded: isWord ? ReplyText.folded(current) : "", isWord: isWord))
        }
        return pieces
    }

    /// Whether a name is likely to come next.
    private enum Introduction {
        case none
        /// A capitalised word would be one: "aqui é a Joana".
        case maybe
        /// Whatever comes is one: "meu nome é joana".
        case surely

        init(after words: [String]) {
            if NameWords.introductions.contains(where: { words.ends(with: $0) }) {
                self = .surely
            } else if NameWords.beginnings.contains(where: { words.ends(with: $0) }) {
                self = .maybe
            } else {
                self = .none
            }
        }
    }
}

extension [String] {
    fileprivate func ends(with other: [String]) -> Bool { suffix(other.count).elementsEqual(other) }
}

extension NameRemoval.Piece {
    /// `Joana`, not `joana`, `JOANA` or `A`.
    fileprivate var isCapitalised: Bool {
        text.count > 1 && text.first?.isUppercase == true && text.dropFirst().allSatisfy(\.isLowercase)
    }
}
