import Core

/// Fields as they are signed, in one piece of memory.
struct SignedFields {
    private struct Pair {
        let name: Range<Int>
        let value: Range<Int>
    }

    private var bytes: [UInt8] = []
    private var pairs: [Pair] = []

    init() {
        bytes.reserveCapacity(1_024)
        pairs.reserveCapacity(32)
    }

    mutating func append(_ field: FormFields.Field) {
        let start = bytes.count
        bytes.append(contentsOf: field.name.utf8)
        let middle = bytes.count
        bytes.append(contentsOf: field.value.utf8)
        pairs.append(Pair(name: start..<middle, value: middle..<bytes.count))
    }

    /// Names and values without separators, by their bytes, each pair once.
    var sorted: [UInt8] {
        let ordered = pairs.sorted { order($0, $1) < 0 }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, pair) in ordered.enumerated() where index == 0 || order(pair, ordered[index - 1]) != 0 {
            result.append(contentsOf: bytes[pair.name])
            result.append(contentsOf: bytes[pair.value])
        }
        return result
    }

    /// Below 0 where `left` comes first, 0 where both are the same.
    private func order(_ left: Pair, _ right: Pair) -> Int {
        let names = order(left.name, right.name)
        return names == 0 ? order(left.value, right.value) : names
    }

    private func order(_ left: Range<Int>, _ right: Range<Int>) -> Int {
        for (one, other) in zip(left, right) where bytes[one] != bytes[other] {
            return Int(bytes[one]) - Int(bytes[other])
        }
        return left.count - right.count
    }
}
