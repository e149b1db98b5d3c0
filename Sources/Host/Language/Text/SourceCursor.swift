import YAML

/// A place in a file that only moves on: finding many places costs one walk.
struct SourceCursor {
    private(set) var offset: Int
    private(set) var line: Int
    /// In characters (Unicode scalars), from 1.
    private(set) var column: Int

    init(_ mark: YAMLMark) {
        offset = mark.offset
        line = mark.line
        column = mark.column
    }

    mutating func advance(to target: Int, in source: SourceText) {
        let end = min(target, source.bytes.count)
        while offset < end {
            let byte = source.bytes[offset]
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            offset += 1
        }
    }
}
