/// Two lowercase digits for each byte.
package func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
        var place = 0
        for byte in bytes {
            buffer[place] = digits.utf8Start[Int(byte >> 4)]
            buffer[place + 1] = digits.utf8Start[Int(byte & 15)]
            place += 2
        }
        return place
    }
}

/// The bytes of pairs of digits, in either case; nil for anything else or for more than `limit` bytes.
package func bytes(hexadecimal text: String, limit: Int = 1 << 20) -> [UInt8]? {
    let digits = text.utf8
    guard digits.count % 2 == 0, digits.count / 2 <= limit else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
        guard let value = value(ofDigit: digit) else { return nil }
        if let first = high {
            bytes.append(first << 4 | value)
            high = nil
        } else {
            high = value
        }
    }
    return bytes
}

private func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
}
