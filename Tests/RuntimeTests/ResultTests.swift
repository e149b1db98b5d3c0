import Core
import Dispatch
import Stores
import Support
import Testing

@testable import Runtime

/// What came of jobs, on its way into the database.
struct ResultTests {
    private static let echo = """
        rules:
          echo: { on: message, do: [{ say: "{message.text}" }] }
        """

    @Test func `what ends while a commit is under way is stored together`() async throws {
        let house = try await Host(Self.echo)
        for number in 10...29 { await house.receive("oi", from: "+55419888877\(number)") }
        house.channel.hold()
        let runner = house.runner()
        let running = Task { await runner.run() }
        await house.channel.reached(20)
        let before = house.store.commits
        let gate = DispatchSemaphore(value: 0)
        house.store.submit { _ in
            gate.wait()
        } completion: { _ in
        }
        house.channel.release()
        while house.metrics.done.value < 20 { await Task.yield() }
        gate.signal()
        await runner.stop()
        await running.value
        #expect(try await house.jobs(.done).count == 20)
        #expect(house.store.commits - before < 10)
    }

    @Test func `what the database does not take at once is offered again, and nothing is sent twice`() async throws {
        let time = TestClock()
        var options = StoreOptions(clock: time.clock.now)
        options.waitingWrites = 1
        let store = try await Store.open(url: "sqlite::memory:", options: options)
        let house = try await Host(Self.echo, time: time, sharing: store)
        await house.receive("oi")
        house.channel.hold()
        let runner = house.runner()
        let sleeps = time.sleeps
        let running = Task { await runner.run() }
        await house.channel.reached(1)
        await time.reached(sleeps: sleeps + 2)
        let gate = DispatchSemaphore(value: 0)
        let isBlocked = DispatchSemaphore(value: 0)
        store.submit { _ in
            isBlocked.signal()
            gate.wait()
        } completion: { _ in
        }
        await Task.detached { isBlocked.waitHere() }.value
        let (drained, tell) = AsyncStream.makeStream(of: Void.self)
        store.submit { _ in
        } completion: { _ in
            tell.yield()
        }
        house.channel.release()
        await time.reached(sleeps: sleeps + 3)
        gate.signal()
        for await _ in drained { break }
        time.advance(milliseconds: 200)
        await runner.stop()
        await running.value
        #expect(try await house.said().map(\.status) == [.sent])
        #expect(house.channel.texts == ["oi"])
    }
}

extension DispatchSemaphore {
    fileprivate func waitHere() { wait() }
}
