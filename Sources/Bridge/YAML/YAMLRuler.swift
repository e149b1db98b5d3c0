internal import CYAML

/// Turns libyaml's marks, which count characters from 0, into ours.
///
/// It keeps the last place it was asked for, because marks come nearly in order.
struct YAMLRuler {
    private let text: UnsafeBufferPointer<UInt8>
    private let start: Int
    private let line: Int
    private var byte: Int
    private var index = 0

    init(text: UnsafeBufferPointer<UInt8>, start: Int, line: Int) {
        self.text = text
        self.start = start
        self.line = line
        self.byte = start
    }

    mutating func mark(_ mark: yaml_mark_t) -> YAMLMark {
        move(to: mark.index)
        return YAMLMark(line: line + mark.line, column: mark.column + 1, offset: byte)
    }

    /// The place `offset` bytes after the start.
    func mark(byte offset: Int) -> YAMLMark {
        var mark = YAMLMark(line: line, column: 1, offset: start)
        let end = min(start + offset, text.count)
        while mark.offset < end {
            if text[mark.offset] == UInt8(ascii: "\n") {
                mark.line += 1
                mark.column = 1
            } else if text[mark.offset] & 0xC0 != 0x80 {
                mark.column += 1
            }
            mark.offset += 1
        }
        return mark
    }

    private mutating func move(to target: Int) {
        while index < target, byte < text.count {
            byte += 1
            while byte < text.count, text[byte] & 0xC0 == 0x80 { byte += 1 }
            index += 1
        }
        while index > target, byte > start {
            byte -= 1
            while byte > start, text[byte] & 0xC0 == 0x80 { byte -= 1 }
            index -= 1
        }
    }
}
