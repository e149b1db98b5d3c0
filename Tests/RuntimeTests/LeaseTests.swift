import Core
import Stores
import Support
import Synchronization
import Testing

@testable import Runtime

/// Who may finish a job, and when.
struct LeaseTests {
    private static let echo = """
        rules:
          echo: { on: message, do: [{ say: "{message.text}" }] }
        """

    @Test func `a send that takes longer than its lease stays with its host`() async throws {
        let house = try await Host(Self.echo)
        await house.receive("oi")
        house.channel.hold()
        let runner = house.runner()
        var sleeps = house.time.sleeps + 2
        let running = Task { await runner.run() }
        await house.channel.reached(1)
        await house.time.reached(sleeps: sleeps)
        for _ in 1...9 {
            house.time.advance(milliseconds: 10_000)
            sleeps += 2
            await house.time.reached(sleeps: sleeps)
        }
        let now = house.time.now
        let lapsed = try await house.store.write { (transaction) throws(StoreFault) in
            try transaction.expireLeases(now: now)
        }
        #expect(lapsed.isEmpty)
        house.channel.release()
        await runner.stop()
        await running.value
        #expect(try await house.said().map(\.status) == [.sent])
    }

    @Test func `a paused host that comes back late settles the doubt about what it sent, and nothing is doubled`()
        async throws
    {
        let house = try await Host(Self.echo)
        let awake = try await Host(Self.echo, time: TestClock(), sharing: house.store)
        await house.receive("oi")
        house.channel.hold()
        let lines = Mutex<[String]>([])
        let write: @Sendable ([UInt8]) -> Void = { line in
            lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
        }
        let logger = Logger(least: .warning, now: { .start }, write: write)
        let paused = house.runner(logger: logger)
        let running = Task { await paused.run() }
        await house.channel.reached(1)
        // Only the other host's time goes on.
        awake.time.advance(milliseconds: 31_000)
        await awake.work()
        #expect(awake.channel.texts.isEmpty)
        #expect(try await awake.jobs(.inDoubt).count == 1)
        house.channel.release()
        await paused.stop()
        await running.value
        #expect(try await awake.jobs(.inDoubt).isEmpty)
        #expect(try await awake.said().map(\.status) == [.sent])
        #expect(house.channel.texts == ["oi"])
        #expect(awake.channel.texts.isEmpty)
        #expect(!lines.withLock { $0 }.contains { $0.contains("taken over") })
    }

    @Test func `a host that wakes up after its lease does not begin what waited`() async throws {
        let house = try await Host(
            """
            rules:
              twice: { on: message, do: [{ say: "um" }, { say: "dois" }] }
            """)
        await house.receive("oi")
        house.channel.hold()
        let runner = house.runner(limits: .heartless)
        let sleeps = house.time.sleeps
        let running = Task { await runner.run() }
        await house.channel.reached(1)
        await house.time.reached(sleeps: sleeps + 2)
        house.time.advance(milliseconds: 30_000)
        house.channel.release()
        await runner.stop()
        await running.value
        #expect(house.channel.texts == ["um"])
        // It knows that the second never went out: no doubt, no attempt counted.
        #expect(try await house.jobs(.ready).map(\.attempts) == [0])
    }

    @Test func `stopping finishes what runs, begins nothing, and gives back what waited`() async throws {
        let house = try await Host(
            """
            rules:
              twice: { on: message, do: [{ say: "um" }, { say: "dois" }] }
            """)
        await house.receive("oi")
        house.channel.hold()
        let runner = house.runner()
        let sleeps = house.time.sleeps
        let running = Task { await runner.run() }
        await house.channel.reached(1)
        await house.time.reached(sleeps: sleeps + 2)
        await runner.stop()
        await house.time.reached(sleeps: sleeps + 3)
        #expect(try await house.jobs(.ready).map(\.attempts) == [0])
        house.channel.release()
        await running.value
        #expect(house.channel.texts == ["um"])
        await house.work()
        #expect(house.channel.texts == ["um", "dois"])
        #expect(try await house.jobs(.done).map(\.attempts) == [1, 1])
    }
}

extension QueueLimits {
    /// A heart so slow that it never beats in a test.
    static var heartless: QueueLimits {
        var limits = QueueLimits.standard
        limits.beat = 3_600_000
        return limits
    }
}
