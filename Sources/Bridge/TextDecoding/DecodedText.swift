internal import CIconv
import Glibc

/// A file's text as UTF-8, whatever it was written in.
package struct DecodedText: Sendable, Hashable {
    package let encoding: TextEncoding
    /// UTF-8 without a byte order mark; well formed.
    package let bytes: [UInt8]
    /// How many places meant nothing in the encoding; each is U+FFFD now.
    package let replaced: Int

    package init(_ bytes: [UInt8]) {
        let (encoding, mark) = TextEncoding.detect(bytes)
        self.encoding = encoding
        (self.bytes, replaced) = Self.convert(Array(bytes.dropFirst(mark)), encoding)
    }

    private static let replacement = Array("\u{FFFD}".utf8)

    private static func convert(_ input: [UInt8], _ encoding: TextEncoding) -> ([UInt8], Int) {
        guard let converter = iconv_open("UTF-8", encoding.rawValue), converter != iconv_t(bitPattern: -1) else {
            let text = Array(String(decoding: input, as: UTF8.self).utf8)
            return (text, 0)
        }
        defer { iconv_close(converter) }
        let unit = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1
        var output: [UInt8] = []
        output.reserveCapacity(input.count + input.count / 8)
        var replaced = 0
        var at = 0
        while at < input.count {
            let end = step(converter, input, &at, &output)
            guard end != E2BIG, at < input.count else { continue }
            output += replacement
            replaced += 1
            at += unit
        }
        return (output, replaced)
    }

    /// Converts as much as goes; why it ended, zero at the end of the input.
    private static func step(_ converter: iconv_t, _ input: [UInt8], _ at: inout Int, _ output: inout [UInt8]) -> Int32
    {
        var source = Array(input[at..<min(at + 32_768, input.count)].map { CChar(bitPattern: $0) })
        var target = [CChar](repeating: 0, count: 131_072)
        var left = source.count
        var room = target.count
        let isLast = at + source.count == input.count
        let result = source.withUnsafeMutableBufferPointer { from in
            target.withUnsafeMutableBufferPointer { to in
                var from = from.baseAddress
                var to = to.baseAddress
                return iconv(converter, &from, &left, &to, &room)
            }
        }
        let reason = result == -1 ? errno : 0
        output += target.prefix(target.count - room).map { UInt8(bitPattern: $0) }
        at += source.count - left
        // A letter cut by the end of the piece comes whole with the next one.
        return reason == 0 || (reason == EINVAL && !isLast) ? E2BIG : reason
    }
}
