/// Cuts a reply into folded tokens, reading at most `limit` scalars.
struct Tokenizer {
    static let scalarLimit = 1500
    static let tokenLimit = 160

    private(set) var tokens: [Token] = []
    /// More was written than is read.
    private(set) var truncated = false
    private var word: [UInt8] = []
    private var wordStart = 0
    private var offset = 0
    private var isAccented = false
    private var isCapital = false
    /// An inverted question mark asked, and no closing one has come yet.
    private var owesMark = false

    static func tokens(of text: String) -> (tokens: [Token], truncated: Bool) {
        var tokenizer = Tokenizer()
        tokenizer.run(text)
        return (tokenizer.tokens, tokenizer.truncated)
    }

    private mutating func run(_ text: String) {
        tokens.reserveCapacity(24)
        word.reserveCapacity(32)
        var read = 0
        for scalar in text.unicodeScalars {
            if read == Self.scalarLimit || tokens.count >= Self.tokenLimit {
                truncated = true
                break
            }
            take(scalar)
            offset += Self.width(scalar)
            read += 1
        }
        endWord()
        if owesMark { sign(.mark) }
        tokens = Contractions.joined(NumberShapes.joined(tokens))
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch Folding.fold(scalar) {
        case .letter(let byte):
            noteCapital(scalar)
            append(byte)
            if scalar.value >= 0x80 { isAccented = true }
        case .letters(let first, let second):
            append(first)
            append(second)
        case .digit(let byte): append(byte)
        case .nothing: break
        case .space: endWord()
        case .ordinal: takeOrdinal()
        case .symbol(let symbol): takeSymbol(symbol)
        }
    }

    /// A capital that begins no sentence; the word before was not all capitals either.
    private mutating func noteCapital(_ scalar: Unicode.Scalar) {
        let isUpper = (0x41...0x5A).contains(scalar.value) || (0xC0...0xDE).contains(scalar.value)
        if word.isEmpty {
            isCapital = isUpper && !tokens.isEmpty && tokens.last?.kind != .stop && tokens.last?.kind != .mark
        } else if isUpper {
            isCapital = false
        }
    }

    /// `2ª` is a place in a row, `nº` a number to come.
    private mutating func takeOrdinal() {
        if word == [0x6E] {
            word = Array("numero".utf8)
            endWord()
        } else if word.allSatisfy(Self.isDigit), !word.isEmpty {
            append(0x6F)
            endWord()
        } else {
            append(0x6F)
        }
    }

    private mutating func takeSymbol(_ symbol: Unicode.Scalar) {
        if isAddress, symbol.isASCII, symbol != "\n", symbol != "\r" {
            append(UInt8(truncatingIfNeeded: symbol.value))
            return
        }
        switch symbol {
        case "'": break
        case "?": sign(.mark)
        case "¿": owesMark = true
        case ".": if !joinsDigits { sign(.stop) } else { append(0x2E) }
        case "!", "\n", "\r", ";", "¡": sign(.stop)
        case ",", "(", ")", "[", "]", "{", "}", "|", "<", ">", "=", "+": sign(.comma)
        case ":": if !joinsDigits { sign(.comma) } else { append(0x3A) }
        case "/": if !joinsDigits { endWord() } else { append(0x2F) }
        case "-": endWord(dash: true)
        case "%", "$", "€", "#", "&", "@", "\\", "^": endWord()
        default: picture(symbol)
        }
    }

    private var joinsDigits: Bool { word.last.map(Self.isDigit) ?? false }

    private var isAddress: Bool {
        word.count >= 4 && (word.starts(with: Array("http".utf8)) || word.starts(with: Array("www".utf8)))
    }

    private mutating func append(_ byte: UInt8) {
        if word.isEmpty { wordStart = offset }
        if word.count < 40 { word.append(byte) }
    }

    private mutating func endWord(dash: Bool = false) {
        if dash, word.isEmpty {
            sign(.comma)
            return
        }
        guard !word.isEmpty else { return }
        let hasTrailing = Self.isJoint(word.last)
        let trailing = word.last
        if hasTrailing { word.removeLast() }
        WordShapes.append(word, range: wordStart..<offset, to: &tokens)
        if isCapital, !tokens.isEmpty { tokens[tokens.count - 1].isCapital = true }
        isCapital = false
        if isAccented, !tokens.isEmpty { tokens[tokens.count - 1].isAccented = true }
        isAccented = false
        word.removeAll(keepingCapacity: true)
        if hasTrailing { sign(trailing == 0x2E ? .stop : .comma) }
    }

    private mutating func sign(_ kind: Token.Kind) {
        endWord()
        if kind == .mark { owesMark = false }
        if let last = tokens.last, last.isBoundary {
            if Self.strength(kind) > Self.strength(last.kind) { tokens[tokens.count - 1].kind = kind }
            return
        }
        guard !tokens.isEmpty || kind == .mark else { return }
        tokens.append(Token(kind: kind, text: "", range: offset..<(offset + 1)))
    }

    private mutating func picture(_ symbol: Unicode.Scalar) {
        endWord()
        if let last = tokens.last, last.kind == .emoji, last.text.unicodeScalars.first == symbol { return }
        tokens.append(
            Token(kind: .emoji, text: String(Character(symbol)), range: offset..<(offset + Self.width(symbol))))
    }

    private static func strength(_ kind: Token.Kind) -> Int {
        switch kind {
        case .comma: 1
        case .stop: 2
        case .mark: 3
        default: 0
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isJoint(_ byte: UInt8?) -> Bool { byte == 0x2E || byte == 0x3A || byte == 0x2F }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x10000: 3
        default: 4
        }
    }
}
