/// What the last entry into a sandbox spent.
package struct LuaUsage: Sendable, Hashable {
    /// The most that was allocated at once since the image was put back.
    package let peakBytes: Int
    /// The loaded state: what each call begins with, and what putting it back copies.
    package let imageBytes: Int
    package let instructions: Int64
}
