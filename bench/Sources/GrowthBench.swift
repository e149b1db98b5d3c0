import Core

/// Replies stored one commit of 512 after the other, while the database grows.
final class GrowthBench {
    private let house: BenchHouse
    private var next = 0
    private var stored = 0
    private static let windowBatches = 20

    init(house: BenchHouse) { self.house = house }

    /// Fills up to `size` messages, in and out together; then times the next twenty commits.
    func grow(to size: Int) async throws -> Value {
        while stored < size { try await step() }
        let (watch, before) = (Stopwatch(), next)
        for _ in 0..<Self.windowBatches { try await step() }
        let seconds = watch.seconds / Double(next - before)
        return ["messages": .int(Int64(size)), "seconds": .double(seconds)]
    }

    private func step() async throws {
        stored += try await house.commit(next..<next + BenchHouse.batch)
        next += BenchHouse.batch
    }
}
