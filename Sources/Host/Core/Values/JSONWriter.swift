/// Writes compact JSON into one buffer, without intermediate strings.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    /// - Parameter expected: bytes to make room for at once.
    package init(expecting expected: Int = 0) { bytes.reserveCapacity(expected) }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func write(_ value: Value) {
        switch value {
        case .null: raw("null")
        case .bool(let bool): raw(bool ? "true" : "false")
        case .int(let int): raw(String(int))
        case .double(let double): raw(double.isFinite ? String(double) : "null")
        case .text(let text): string(text)
        case .list(let list): write(list: list)
        case .map(let map): write(map: map)
        }
    }

    package mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// A quoted string; control characters, quotes and backslashes escaped.
    package mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        escaped(text)
        bytes.append(UInt8(ascii: "\""))
    }

    /// The inside of a quoted string.
    package mutating func escaped(_ text: String) {
        if text.utf8.contains(where: Self.needsEscape) {
            for byte in text.utf8 { escape(byte) }
        } else {
            raw(text)
        }
    }

    private mutating func write(list: [Value]) {
        raw("[")
        for (index, value) in list.enumerated() {
            if index > 0 { raw(",") }
            write(value)
        }
        raw("]")
    }

    private mutating func write(map: [String: Value]) {
        raw("{")
        for (index, entry) in map.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { raw(",") }
            string(entry.key)
            raw(":")
            write(entry.value)
        }
        raw("}")
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): raw("\\\"")
        case UInt8(ascii: "\\"): raw("\\\\")
        case UInt8(ascii: "\n"): raw("\\n")
        case UInt8(ascii: "\r"): raw("\\r")
        case UInt8(ascii: "\t"): raw("\\t")
        case 0..<0x20: raw("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
        default: bytes.append(byte)
        }
    }
}
