internal import ReplyTable

/// Rows of small whole weights, one for each bucket, and what one of them is worth.
struct WeightTable: Sendable {
    let columns: Int
    let unit: Double
    let bytes: ReplyTable
    /// Where its first row lies.
    let start: Int

    /// The sum of the rows of `buckets`; divided by the root of how many when `dividing`.
    func sums(_ buckets: [UInt32], dividing: Bool) -> [Double] {
        var sums = [Int32](repeating: 0, count: columns)
        for bucket in buckets { bytes.add(from: start + Int(bucket) * columns, to: &sums) }
        let scale = dividing && !buckets.isEmpty ? unit / Double(buckets.count).squareRoot() : unit
        return sums.map { Double($0) * scale }
    }

    func weight(row: Int, column: Int) -> Int { Int(Int8(bitPattern: bytes.byte(at: start + row * columns + column))) }
}
