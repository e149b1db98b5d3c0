import YAML

/// Writes a file's tree anew, two blanks for each level, with its comments where they were.
///
/// Texts stay as they were written. A list or a mapping in brackets stays on its line as long as that is no longer
/// than 120 characters, or a comment stands behind it; one on several lines is written out.
struct Layout {
    /// A collection that is written out, line by line.
    private struct Level {
        /// Of its entries in the source, from 0.
        let column: Int
        /// Of its entries in what is written.
        let indent: Int
    }

    static let width = 120

    private let source: SourceText
    private let tables: Set<Int>
    private var comments: ArraySlice<SourceComment>
    private var fits: BracketChoices
    private var lines: [String] = []
    private var line = ""
    private var hasLine = false
    /// The source's line on which the written line ends; nil where nothing can stand behind it.
    private var lastLine: Int?
    private var open: [Level] = []
    /// The collections around the line written last.
    private var around: [Level] = []
    /// No empty line follows: a level was just opened, or the text before ends with its own.
    private var isTight = true

    private init(_ source: SourceText, _ comments: [SourceComment], tables: [Int], _ fits: BracketChoices) {
        self.source = source
        self.comments = comments[...]
        self.tables = Set(tables)
        self.fits = fits
    }

    /// - Parameters:
    ///   - tables: where tables begin, in bytes.
    ///   - fits: what was decided about brackets for the same tree in another spelling.
    static func text(
        _ root: YAMLNode, source: SourceText, comments: [SourceComment], tables: [Int],
        _ fits: BracketChoices = BracketChoices()
    ) -> (text: String, fits: BracketChoices) {
        var layout = Layout(source, comments, tables: tables, fits)
        layout.write(root)
        return (layout.lines.joined(separator: "\n") + "\n", layout.fits)
    }

    private mutating func write(_ root: YAMLNode) {
        switch root.kind {
        case .mapping(let pairs): mapping(pairs, indent: 0)
        case .sequence(let items): sequence(items, of: root, indent: 0)
        case .scalar:
            begin(root, column: 0, indent: 0)
            write(root, indent: -2)
        }
        endLine(before: source.bytes.count)
        writeComments(before: source.bytes.count, next: Level(column: 0, indent: 0))
    }

    // MARK: Collections

    /// - Parameter isOpen: the first entry stands on the line that is being written.
    private mutating func mapping(_ pairs: [YAMLNode.Pair], indent: Int, isOpen: Bool = false) {
        let column = (pairs.first?.key.start.column ?? 1) - 1
        open.append(Level(column: column, indent: indent))
        if isOpen { around = open }
        for (index, pair) in pairs.enumerated() {
            if index > 0 || !isOpen { begin(pair.key, column: column, indent: indent) }
            line += key(pair.key) + ":"
            lastLine = pair.key.end.line
            value(pair.value, indent: indent)
        }
        open.removeLast()
    }

    private mutating func sequence(_ items: [YAMLNode], of node: YAMLNode, indent: Int, isOpen: Bool = false) {
        let column = node.start.column - 1
        open.append(Level(column: column, indent: indent))
        if isOpen { around = open }
        for (index, item) in items.enumerated() {
            if index > 0 || !isOpen { begin(item, column: column, indent: indent) }
            line += "-"
            lastLine = item.start.line
            self.item(item, indent: indent)
        }
        open.removeLast()
    }

    private mutating func value(_ node: YAMLNode, indent: Int) {
        guard !node.isNothing else { return }
        if case .scalar = node.kind { return write(node, indent: indent) }
        if staysInBrackets(node) { return writeBrackets(node) }
        isTight = true
        switch node.kind {
        case .mapping(let pairs): mapping(pairs, indent: indent + 2)
        case .sequence(let items): sequence(items, of: node, indent: indent + 2)
        case .scalar: break
        }
    }

    private mutating func item(_ node: YAMLNode, indent: Int) {
        guard !node.isNothing else { return }
        if case .scalar = node.kind { return write(node, indent: indent) }
        if staysInBrackets(node) { return writeBrackets(node) }
        line += " "
        switch node.kind {
        case .mapping(let pairs): mapping(pairs, indent: indent + 2, isOpen: true)
        case .sequence(let items): sequence(items, of: node, indent: indent + 2, isOpen: true)
        case .scalar: break
        }
    }

    // MARK: Brackets

    private mutating func staysInBrackets(_ node: YAMLNode) -> Bool {
        let choice = isInBrackets(node) && (isEmpty(node) || node.start.line == node.end.line && isShort(node))
        return fits.next(choice)
    }

    private func isInBrackets(_ node: YAMLNode) -> Bool {
        let byte = source.bytes.indices.contains(node.start.offset) ? source.bytes[node.start.offset] : 0
        return byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    }

    private func isEmpty(_ node: YAMLNode) -> Bool {
        switch node.kind {
        case .mapping(let pairs): pairs.isEmpty
        case .sequence(let items): items.isEmpty
        case .scalar: false
        }
    }

    private func isShort(_ node: YAMLNode) -> Bool {
        let hasComment = comments.first { $0.offset >= node.end.offset }.map { $0.line == node.end.line } ?? false
        return hasComment || line.count + 1 + brackets(node).count <= Self.width
    }

    private mutating func writeBrackets(_ node: YAMLNode) {
        line += " " + brackets(node)
        lastLine = node.end.line
    }

    private func brackets(_ node: YAMLNode) -> String {
        switch node.kind {
        case .scalar: return raw(node)
        case .sequence(let items): return "[" + items.map(brackets).joined(separator: ", ") + "]"
        case .mapping(let pairs):
            let entries = pairs.map { pair in
                pair.value.isNothing ? key(pair.key) : "\(key(pair.key)): \(brackets(pair.value))"
            }.joined(separator: ", ")
            guard isInBrackets(node) else { return entries }
            return entries.isEmpty ? "{}" : "{ \(entries) }"
        }
    }

    // MARK: Texts

    private func raw(_ node: YAMLNode) -> String {
        guard case .scalar(_, let style) = node.kind else { return "" }
        let bytes = source.bytes[node.start.offset..<max(node.start.offset, node.end.offset)]
        return ScalarText.canonical(String(decoding: bytes, as: UTF8.self), style)
    }

    private func key(_ node: YAMLNode) -> String {
        node.start.line == node.end.line ? raw(node) : ScalarText.quoted(node.text ?? "")
    }

    private mutating func write(_ node: YAMLNode, indent: Int) {
        guard case .scalar(_, let style) = node.kind else { return }
        if style == .literal || style == .folded { return writeBlock(node, indent: indent) }
        if !line.isEmpty { line += " " }
        let parts = raw(node).linesOfFile
        line += parts.first ?? ""
        for part in parts.dropFirst() {
            lines.append(trimmed(line, style))
            line = part.trimmingSpaces.isEmpty ? "" : blanks(indent + 2) + part.drop(while: \.isWhitespace)
        }
        lastLine = node.end.line
    }

    /// Without blanks at its end, save one that a backslash before it makes part of the text.
    private func trimmed(_ line: String, _ style: YAMLNode.Style) -> String {
        let text = line.trimmingEnd
        let slashes = text.reversed().prefix { $0 == "\\" }.count
        return style == .double && slashes % 2 == 1 && text.count < line.count ? text + " " : text
    }

    private mutating func writeBlock(_ node: YAMLNode, indent: Int) {
        var block = BlockText(raw(node), column: open.last?.column ?? 0)
        if tables.contains(node.start.offset) { block.align() }
        lines.append(line + (line.isEmpty ? "" : " ") + block.header)
        lines += block.lines.map { $0.isEmpty ? "" : blanks(indent + 2) + $0 }
        line = lines.popLast() ?? ""
        lastLine = nil
        isTight = block.keepsEnd
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    // MARK: Lines and comments

    /// Ends the line before, writes the comments above `node`, and opens its line.
    private mutating func begin(_ node: YAMLNode, column: Int, indent: Int) {
        endLine(before: node.start.offset)
        writeComments(before: node.start.offset, next: Level(column: column, indent: indent))
        separate(from: node.start.line)
        line = blanks(indent)
        hasLine = true
        around = open
    }

    private mutating func endLine(before offset: Int) {
        if let comment = comments.first, comment.offset < offset, comment.line == lastLine, let gap = comment.gap {
            line += blanks(max(2, gap)) + comment.text
            comments.removeFirst()
        }
        if hasLine { lines.append(line) }
        line = ""
        hasLine = false
    }

    private mutating func writeComments(before offset: Int, next: Level) {
        while let comment = comments.first, comment.offset < offset {
            comments.removeFirst()
            separate(from: comment.line)
            let levels = around + [next]
            let level = levels.filter { $0.column <= comment.column }.max { $0.column < $1.column }
            lines.append(blanks(level?.indent ?? 0) + comment.text)
        }
    }

    /// An empty line where the source has one above `line`.
    private mutating func separate(from line: Int) {
        if !isTight, !lines.isEmpty, source.line(line - 1).trimmingSpaces.isEmpty, line > 1 { lines.append("") }
        isTight = false
    }
}

/// Which collections in brackets stay on their line, in the order they are met. Decided once, on the English
/// spelling, so that a file looks the same in both.
struct BracketChoices {
    private var made: [Bool]
    private var next = 0
    private let isMade: Bool

    init() {
        made = []
        isMade = false
    }

    /// The same choices again.
    init(again choices: BracketChoices) {
        made = choices.made
        isMade = true
    }

    mutating func next(_ choice: Bool) -> Bool {
        defer { next += 1 }
        if isMade { return made.indices.contains(next) && made[next] }
        made.append(choice)
        return choice
    }
}
