import YAML

/// A comment of a file, with its place.
struct SourceComment {
    /// From the `#` on, without blanks at its end.
    let text: String
    /// Of the `#`, in bytes.
    let offset: Int
    let line: Int
    /// In characters, from 0.
    let column: Int
    /// How many blanks stand between it and what it stands behind; nil on a line of its own.
    let gap: Int?

    /// All comments, in order: what follows a `#` outside of every text.
    static func all(in source: SourceText, around root: YAMLNode?) -> [SourceComment] {
        var comments: [SourceComment] = []
        var at = 0
        for text in (root?.scalars ?? []) + [source.bytes.count..<source.bytes.count] {
            while let hash = source.find("#", in: at..<max(at, text.lowerBound), after: 0) {
                let comment = SourceComment(at: hash, in: source)
                comments.append(comment)
                at = source.endOfLine(hash)
            }
            at = max(at, text.upperBound)
        }
        return comments
    }

    private init(at hash: Int, in source: SourceText) {
        let end = source.endOfLine(hash)
        let (line, column) = source.place(ofByte: hash)
        let start = source.startOfLine(hash)
        let before = source.bytes[start..<hash]
        let blanks = before.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
        text = String(decoding: source.bytes[hash..<end], as: UTF8.self).trimmingEnd
        offset = hash
        self.line = line
        self.column = column - 1
        gap = blanks == before.count ? nil : blanks
    }
}

extension SourceText {
    func endOfLine(_ offset: Int) -> Int { bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count }

    func startOfLine(_ offset: Int) -> Int {
        bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    }
}

extension YAMLNode {
    /// Where each text of the tree stands, in order.
    var scalars: [Range<Int>] {
        var ranges: [Range<Int>] = []
        collect(&ranges)
        return ranges
    }

    private func collect(_ ranges: inout [Range<Int>]) {
        switch kind {
        case .scalar: if end.offset > start.offset { ranges.append(start.offset..<end.offset) }
        case .sequence(let items): for item in items { item.collect(&ranges) }
        case .mapping(let pairs):
            for pair in pairs {
                pair.key.collect(&ranges)
                pair.value.collect(&ranges)
            }
        }
    }
}

extension StringProtocol {
    /// Without blanks at the end.
    var trimmingEnd: String {
        let last = lastIndex { !$0.isWhitespace }
        return last.map { String(self[...$0]) } ?? ""
    }
}
