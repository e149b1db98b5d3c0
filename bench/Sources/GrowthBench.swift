import Core

/// Replies stored one commit of 512 after the other, while the database grows.
final class GrowthBench {
    private let house: BenchHouse
    private var next = 0
    private var stored = 0
    private static let windowBatches = 20

    init(house: BenchHouse) { self.house = house }

    /// Fills up to `size` messages, in and out together, beside those that opened every phone's question; then times the next twenty commits, per reply.
    func grow(to size: Int) async throws -> Value {
        if next == 0 {
            while next < Replies.phones { _ = try await step() }
            stored = 0
        }
        while stored < size { _ = try await step() }
        let (watch, before) = (Stopwatch(), next)
        var sum = CommitFigures()
        for _ in 0..<Self.windowBatches {
            let figures = try await step()
            sum.load += figures.load
            sum.step += figures.step
            sum.save += figures.save
        }
        let count = Double(next - before)
        return [
            "messages": .int(Int64(size)), "seconds": .double(watch.seconds / count), "load": .double(sum.load / count),
            "step": .double(sum.step / count), "save": .double(sum.save / count),
        ]
    }

    private func step() async throws -> CommitFigures {
        let figures = try await house.commit(next..<next + BenchHouse.batch)
        stored += figures.messages
        next += BenchHouse.batch
        return figures
    }
}
