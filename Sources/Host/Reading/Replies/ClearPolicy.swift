/// How sure a reading must be before a flow acts on it.
package struct ClearPolicy: Sendable, Hashable {
    /// 0…1: below it the step asks again.
    package let threshold: Double
    /// 0…1: the same for cancelling and opting out.
    package let destructiveThreshold: Double

    package init(threshold: Double = 0.5, destructiveThreshold: Double? = nil) {
        self.threshold = threshold
        self.destructiveThreshold = destructiveThreshold ?? min(0.95, threshold + 0.1)
    }

    package static let standard = ClearPolicy()
}
