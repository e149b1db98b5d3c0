import Core

/// The lines of a version's files.
struct SourceFiles {
    private let files: [String: [UInt8]]

    init(_ contents: FolderContents) {
        files = Dictionary(contents.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    var paths: [String] { Array(files.keys) }

    func bytes(of path: String) -> [UInt8]? { files[path] }

    func lines(of path: String) -> [String] {
        guard let bytes = files[path] else { return [] }
        let source = SourceText(bytes)
        return (1...source.lineCount).map(source.line)
    }

    /// Without comments on lines of their own, and blank lines.
    func meaning(of path: String) -> [String] {
        lines(of: path).filter { !$0.trimmingSpaces.isEmpty && !$0.trimmingSpaces.hasPrefix("#") }
    }

    /// The line a mark stands in, and those below that are indented deeper.
    func block(at mark: SourceMark) -> [String] {
        let lines = lines(of: mark.file)
        guard lines.indices.contains(mark.line - 1) else { return [] }
        let first = lines[mark.line - 1]
        let indentation = Self.indentation(first)
        let rest = lines[mark.line...].prefix { $0.trimmingSpaces.isEmpty || Self.indentation($0) > indentation }
        return ([first] + rest).map(\.trimmingSpaces).filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }

    private static func indentation(_ line: String) -> Int { line.prefix { $0 == " " }.count }
}
