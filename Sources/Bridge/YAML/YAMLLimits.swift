/// How much of a file is read before it is refused.
package struct YAMLLimits: Sendable, Hashable {
    /// Of the whole file.
    package var bytes = 1 << 20
    /// Collections inside collections.
    package var depth = 64
    /// Scalars and collections together.
    package var nodes = 100_000
    /// Of one scalar, in bytes of UTF-8.
    package var scalarBytes = 64 << 10
    /// Faults reported for one file.
    package var faults = 100

    package init() {}
}
