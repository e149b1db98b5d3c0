/// What an expression may cost, whoever wrote it and whatever it is matched with.
package struct RegularExpressionLimits: Sendable, Hashable {
    package var sourceBytes = 1024
    /// Time grows with its square in the worst case.
    package var textBytes = 16 << 10
    /// Points at which a match may try another way.
    package var steps: UInt32 = 100_000
    /// How deep such points may nest.
    package var depth: UInt32 = 10_000
    package var heapKibibytes: UInt32 = 2048

    package static let standard = RegularExpressionLimits()

    package init() {}
}
