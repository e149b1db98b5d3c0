/// A running FNV-1a hash (Fowler, Noll, Vo); the same on every machine.
struct FeatureHash {
    private(set) var value: UInt32 = 0x811C_9DC5

    init(_ kind: UInt8) { add(kind) }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(0x1F)
    }

    /// A bucket of a table of `1 << bits` rows.
    func bucket(bits: UInt32) -> UInt32 {
        let mixed = (value ^ (value >> 15)) &* 0x2C1B_3C6D
        return (mixed ^ (mixed >> 13)) & ((1 << bits) - 1)
    }
}
