import Core

/// Some characters of a file, on one line: what a caret underlines.
struct Place: Hashable {
    let mark: SourceMark
    let length: Int

    init(_ mark: SourceMark, length: Int) {
        self.mark = mark
        self.length = max(1, length)
    }
}
