/// Tells words from numbers, times, dates and addresses by their shape.
enum WordShapes {
    static func append(_ bytes: [UInt8], range: Range<Int>, to tokens: inout [Token]) {
        guard let first = bytes.first else { return }
        if bytes.count > 40 || looksLikeAddress(bytes) {
            tokens.append(Token(kind: .url, text: "url", range: range))
        } else if isDigit(first) {
            appendNumeric(bytes, range: range, to: &tokens)
        } else {
            tokens.append(Token(kind: .word, text: string(bytes), range: range))
        }
    }

    private static func appendNumeric(_ bytes: [UInt8], range: Range<Int>, to tokens: inout [Token]) {
        let parts = NumericParts(bytes)
        if let minutes = parts.clock {
            tokens.append(Token(kind: .time, text: "time", value: minutes, range: range))
        } else if let date = parts.date {
            tokens.append(Token(kind: .date, text: "date", value: date.dayMonth, year: date.year, range: range))
        } else if let ordinal = parts.ordinal {
            tokens.append(Token(kind: .word, text: "\(ordinal)o", value: ordinal, range: range))
        } else {
            tokens.append(Token(kind: .number, text: parts.digits, value: parts.number, range: range))
            if !parts.tail.isEmpty { tokens.append(Token(kind: .word, text: string(parts.tail), range: range)) }
        }
    }

    private static func looksLikeAddress(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("http".utf8)) || bytes.starts(with: Array("www".utf8))
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func string(_ bytes: some Sequence<UInt8>) -> String {
        var text = ""
        for byte in bytes { text.unicodeScalars.append(Unicode.Scalar(byte)) }
        return text
    }
}
