/// A piece of Lua 5.4 text and where it stands.
///
/// Beside Lua's own limits it is refused when it has `_ENV`, a name of more than 128 bytes, brackets or blocks nested
/// more than 100 deep, functions more than 30, a chain of more than 100 fields, more than 1000 `and` or `or` in one
/// expression, 1000 `goto`, `break` and labels or 2000 `elseif` in a file, or too much code inside nested functions: the
/// parser, or an error message about such text, would cost more than a script may.
package struct LuaSource: Sendable, Hashable {
    package let text: String
    /// What faults call it; of a longer name the last 58 bytes are kept.
    package let chunk: String
    /// Lines that stand before it in its file, for Lua inside YAML.
    package let lineOffset: Int

    package init(_ text: String, chunk: String, lineOffset: Int = 0) {
        (self.text, self.chunk, self.lineOffset) = (text, chunk, lineOffset)
    }
}
