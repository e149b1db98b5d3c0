import Glibc

extension String {
    /// Whether it holds U+0000, which no database stores in a text.
    package var holdsNUL: Bool {
        var text = self
        return text.withUTF8 { $0.holdsNUL }
    }
}

extension UnsafeBufferPointer<UInt8> {
    package var holdsNUL: Bool { baseAddress.map { memchr($0, 0, count) != nil } ?? false }
}
