import YAML

/// A text after `|` or `>`, cut into its header and its lines.
struct BlockText {
    private let style: Character
    /// `+`, `-` or nothing.
    private let chomping: String
    /// Whether the header says how far its lines are indented.
    private let isIndented: Bool
    private let comment: String
    /// Without their indentation.
    private(set) var lines: [String]

    /// - Parameter column: of the mapping or list it stands in, from 0.
    init(_ raw: String, column: Int) {
        let all = raw.linesOfFile
        let header = all.first ?? "|"
        let marks = header.prefix { !$0.isWhitespace }
        style = marks.first ?? "|"
        chomping = marks.contains("+") ? "+" : marks.contains("-") ? "-" : ""
        let digit = marks.compactMap(\.wholeNumberValue).first
        isIndented = digit != nil
        comment = header.dropFirst(marks.count).trimmingSpaces
        let body = all.dropFirst()
        let first = body.first { !$0.allSatisfy { $0 == " " } } ?? ""
        let indentation = digit.map { column + $0 } ?? first.prefix { $0 == " " }.count
        lines = body.map { line in
            line.allSatisfy { $0 == " " } && line.count <= indentation ? "" : String(line.dropFirst(indentation))
        }
        if all.count > 1, lines.last == "" { lines.removeLast() }
        if !keepsEnd { while lines.last == "" { lines.removeLast() } }
    }

    /// Whether the empty lines at its end belong to it.
    var keepsEnd: Bool { chomping == "+" }

    mutating func align() { lines = TableText.aligned(lines) }

    var header: String {
        "\(style)\(isIndented ? "2" : "")\(chomping)" + (comment.isEmpty ? "" : "  \(comment)")
    }
}

extension String {
    /// Cut where a file's lines end, and nowhere else.
    var linesOfFile: [String] {
        split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
    }
}
