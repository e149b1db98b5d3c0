/// A piece of Lua text and where it stands.
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
