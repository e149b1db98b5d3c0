/// What one entry into a script may spend.
///
/// The defaults let a script of some hundred lines work a thousand times over, and stop a hostile one in about 50 ms.
package struct LuaLimits: Sendable, Hashable {
    /// Bytes of everything the script and its library hold at once.
    package var memoryBytes = 8 * 1024 * 1024
    /// Bytes of one text.
    package var textBytes = 256 * 1024
    /// Bytes of one source file.
    package var sourceBytes = 256 * 1024
    /// Bytes of arguments or results, as they cross.
    package var valueBytes = 1024 * 1024
    /// Tables within tables, as they cross.
    package var valueDepth = 32
    /// Instructions; a library function counts as many as its work.
    package var instructions: Int64 = 5_000_000
    /// Processor time of the thread.
    package var milliseconds: Int64 = 50
    /// C stack that nested calls may use; a thread of 512 KiB is enough for the default.
    package var stackBytes = 128 * 1024

    package init() {}
}
