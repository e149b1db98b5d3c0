/// A first look at the bytes: what libyaml would report without a place, or not at all.
struct YAMLText {
    private(set) var faults: [YAMLFault] = []
    /// Where a tab stands among the blanks a line starts with, by line.
    private(set) var tabs: [Int: YAMLMark] = [:]
    /// After a byte order mark.
    let start: Int
    private let limits: YAMLLimits

    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: YAMLLimits) {
        self.limits = limits
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let origin = YAMLMark(line: 1, column: 1, offset: 0)
        if bytes.count > limits.bytes {
            faults = [YAMLFault(.tooLarge, at: origin, detail: "\(bytes.count) bytes, at most \(limits.bytes)")]
        } else if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            faults = [YAMLFault(.encoding, at: origin, detail: "UTF-16, not UTF-8")]
        } else {
            scan(bytes)
        }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        var mark = YAMLMark(line: 1, column: 1, offset: start)
        var tab: YAMLMark?
        var indenting = true
        while mark.offset < bytes.count, faults.count < limits.faults {
            let byte = bytes[mark.offset]
            if byte == UInt8(ascii: "\n") {
                mark = YAMLMark(line: mark.line + 1, column: 1, offset: mark.offset + 1)
                (indenting, tab) = (true, nil)
                continue
            }
            if indenting {
                switch byte {
                case UInt8(ascii: "\t"): tab = tab ?? mark
                case UInt8(ascii: " "): break
                case UInt8(ascii: "#"), UInt8(ascii: "\r"): indenting = false
                default:
                    indenting = false
                    if let tab { tabs[tab.line] = tab }
                }
            }
            mark.offset += step(bytes, mark)
            mark.column += 1
        }
    }

    /// The length of the character at `mark`; one byte when it is none.
    private mutating func step(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: YAMLMark) -> Int {
        let byte = bytes[mark.offset]
        if byte < 0x80 {
            if byte == 0 {
                faults.append(YAMLFault(.nul, at: mark))
            } else if byte < 0x20 && byte != 9 && byte != 13 || byte == 0x7F {
                faults.append(YAMLFault(.encoding, at: mark, detail: "control character \(byte)"))
            }
            return 1
        }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(mark.offset + length, bytes.count)
        var decoder = UTF8()
        var units = bytes[mark.offset..<end].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&units), UTF8.width(scalar) == length else {
            faults.append(YAMLFault(.encoding, at: mark, detail: "not UTF-8"))
            return 1
        }
        if Self.isRefused(scalar.value) {
            let code = String(scalar.value, radix: 16, uppercase: true)
            faults.append(YAMLFault(.encoding, at: mark, detail: "control character U+\(code)"))
        }
        return length
    }

    /// What YAML 1.1 does not count as printable (section 5.1).
    private static func isRefused(_ value: UInt32) -> Bool {
        (0x80..<0xA0).contains(value) && value != 0x85 || value == 0xFEFF || value == 0xFFFE || value == 0xFFFF
    }
}
