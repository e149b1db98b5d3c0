/// How sure a reading must be before a flow acts on it.
package struct ClearPolicy: Sendable, Hashable {
    /// 0…1: below it the step asks again.
    package let threshold: Double
    /// 0…1: the same for cancelling and opting out.
    package let destructiveThreshold: Double
    /// 0…1: the same for opting out, which ends every message to a patient; a reading below it may still be one to ask
    /// about.
    package let optOutThreshold: Double

    package init(threshold: Double = 0.5, destructiveThreshold: Double? = nil) {
        self.threshold = threshold
        self.destructiveThreshold = destructiveThreshold ?? min(0.95, threshold + 0.1)
        optOutThreshold = max(self.destructiveThreshold, 0.8)
    }

    /// What only the model sees, and no rule of the grammar, needs this much: it has never seen most of the world.
    private static let likenessThreshold = 0.93

    func least(for reading: Reading) -> Double {
        let least =
            reading.intent == .optOut ? optOutThreshold : reading.isDestructive ? destructiveThreshold : threshold
        return reading.reason.first?.rule == "resembles" ? max(least, Self.likenessThreshold) : least
    }

    package static let standard = ClearPolicy()
}
