import Glibc

extension String {
    /// Whether it holds U+0000, which no database stores in a text.
    package var holdsNUL: Bool {
        var text = self
        return text.withUTF8 { $0.holdsNUL }
    }

    /// With U+FFFD in the place of each U+0000.
    package var withoutNUL: String {
        guard holdsNUL else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
    }
}

extension UnsafeBufferPointer<UInt8> {
    package var holdsNUL: Bool { baseAddress.map { memchr($0, 0, count) != nil } ?? false }
}
