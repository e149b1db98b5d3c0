/// A place in a file.
package struct YAMLMark: Sendable, Hashable {
    /// From 1.
    package var line: Int
    /// From 1, in characters (Unicode scalars), not bytes.
    package var column: Int
    /// In bytes, from 0.
    package var offset: Int

    package init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }
}
