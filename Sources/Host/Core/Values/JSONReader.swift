/// A strict, bounded reader of RFC 8259.
struct JSONReader {
    private let bytes: [UInt8]
    private let depthLimit: Int
    private var at = 0

    init(bytes: [UInt8], depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
    }

    mutating func readDocument() throws(JSONFault) -> Value {
        let value = try readValue(depth: 0)
        skipSpace()
        guard at == bytes.count else { throw fault("sobra texto depois do JSON", "text follows the JSON") }
        return value
    }

    private func fault(_ pt: String, _ en: String) -> JSONFault {
        JSONFault(message: LocalizedText(pt: pt, en: en), offset: at)
    }

    private var current: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    private mutating func take(_ byte: Character) -> Bool {
        guard let value = byte.asciiValue, current == value else { return false }
        at += 1
        return true
    }

    private mutating func readValue(depth: Int) throws(JSONFault) -> Value {
        guard depth <= depthLimit else { throw fault("JSON aninhado demais", "JSON nested too deeply") }
        skipSpace()
        guard let byte = current else { throw fault("o JSON termina cedo demais", "the JSON ends too early") }
        switch byte {
        case UInt8(ascii: "{"): return try readMap(depth: depth)
        case UInt8(ascii: "["): return try readList(depth: depth)
        case UInt8(ascii: "\""): return .text(try readString())
        case UInt8(ascii: "t"): return try readWord("true", .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        default: return try readNumber()
        }
    }

    private mutating func readWord(_ word: String, _ value: Value) throws(JSONFault) -> Value {
        guard bytes[at...].starts(with: word.utf8) else { throw fault("JSON inválido", "invalid JSON") }
        at += word.utf8.count
        return value
    }

    private mutating func readMap(depth: Int) throws(JSONFault) -> Value {
        at += 1
        var map: [String: Value] = [:]
        skipSpace()
        if take("}") { return .map(map) }
        repeat {
            skipSpace()
            guard current == UInt8(ascii: "\"") else { throw fault("falta o nome do campo", "a field name is missing") }
            let key = try readString()
            skipSpace()
            guard take(":") else { throw fault("falta ':' depois do nome", "':' is missing after the name") }
            map[key] = try readValue(depth: depth + 1)
            skipSpace()
        } while take(",")
        guard take("}") else { throw fault("falta '}'", "'}' is missing") }
        return .map(map)
    }

    private mutating func readList(depth: Int) throws(JSONFault) -> Value {
        at += 1
        var list: [Value] = []
        skipSpace()
        if take("]") { return .list(list) }
        repeat {
            list.append(try readValue(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw fault("falta ']'", "']' is missing") }
        return .list(list)
    }

    private mutating func readNumber() throws(JSONFault) -> Value {
        let start = at
        while let byte = current, isNumberByte(byte) { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        guard isNumber(text) else {
            at = start
            throw fault("JSON inválido", "invalid JSON")
        }
        if let int = Int64(text) { return .int(int) }
        guard let double = Double(text), double.isFinite else {
            throw fault("número grande demais", "number too large")
        }
        return .double(double)
    }

    private func isNumberByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
    }

    private func isNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard let first = digits.utf8.first, (0x30...0x39).contains(first), let last = digits.utf8.last else {
            return false
        }
        let leadingZero = first == 0x30 && digits.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } == true
        let endsInPoint = zip(digits.utf8, digits.utf8.dropFirst()).contains { byte, next in
            byte == UInt8(ascii: ".") && next | 0x20 == UInt8(ascii: "e")
        }
        return !leadingZero && (0x30...0x39).contains(last) && !endsInPoint
    }

    private mutating func readString() throws(JSONFault) -> String {
        at += 1
        var text: [UInt8] = []
        while let byte = current {
            at += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw fault("texto não é UTF-8", "text is not UTF-8")
                }
                return string
            case UInt8(ascii: "\\"): try readEscape(into: &text)
            case 0..<0x20: throw fault("caractere de controle no texto", "control character in the text")
            default: text.append(byte)
            }
        }
        throw fault("falta fechar as aspas", "the closing quote is missing")
    }

    private mutating func readEscape(into text: inout [UInt8]) throws(JSONFault) {
        guard let byte = current else { throw fault("falta fechar as aspas", "the closing quote is missing") }
        at += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "u"): text.append(contentsOf: String(try readScalar()).utf8)
        default: throw fault("escape desconhecido", "unknown escape")
        }
    }

    /// A `\u` escape, joined with its low surrogate; a lone surrogate becomes U+FFFD.
    private mutating func readScalar() throws(JSONFault) -> Character {
        let first = try readHex()
        guard (0xD800..<0xDC00).contains(first) else { return character(first) }
        guard bytes[at...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return "\u{FFFD}" }
        at += 2
        let second = try readHex()
        guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
        return character(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private func character(_ code: UInt32) -> Character {
        Unicode.Scalar(code).map(Character.init) ?? "\u{FFFD}"
    }

    private mutating func readHex() throws(JSONFault) -> UInt32 {
        guard at + 4 <= bytes.count, bytes[at..<at + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let code = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
        else { throw fault("escape \\u inválido", "invalid \\u escape") }
        at += 4
        return code
    }
}
