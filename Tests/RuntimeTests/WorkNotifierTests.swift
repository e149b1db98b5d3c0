import Core
import Stores
import Support
import Testing

@testable import Runtime

/// What one host cannot do at once, another does; in these tests no clock ever wakes the other.
@Suite(.enabled(if: SharedServer.uri != nil)) struct WorkNotifierTests {
    private static let echo = """
        rules:
          echo: { on: message, do: [{ say: "{message.text}" }] }
        """

    private struct RunningHost {
        let host: Host
        let signal: WakeSignal
        let runner: JobRunner
        let running: Task<Void, Never>

        /// Its clock stands still; it listens when this returns.
        init(_ url: String, slots: Int) async throws {
            let time = TestClock()
            let store = try await Store.open(url: url, options: StoreOptions(clock: time.clock.now))
            host = try await Host(WorkNotifierTests.echo, time: time, sharing: store)
            signal = WakeSignal(clock: time.clock)
            var limits = QueueLimits.standard
            limits.slots = slots
            let runner = host.runner(limits: limits, signal: signal)
            self.runner = runner
            running = Task { await runner.run() }
            WorkNotifier(
                store: store, queue: signal, time: WakeSignal(clock: time.clock),
                versions: WakeSignal(clock: time.clock), clock: time.clock
            ).listen()
            // The heart, one nap, and another one after it heard that it is connected.
            await time.reached(sleeps: 3)
        }

        func stop() async {
            host.channel.release()
            await runner.stop()
            await running.value
            await host.store.close()
        }
    }

    @Test func `what is ready beyond a host's slots is begun by another at once`() async throws {
        let url = try SharedServer.database()
        let free = try await RunningHost(url, slots: 64)
        let full = try await RunningHost(url, slots: 1)
        full.host.channel.hold()
        await full.host.receive("um", from: "+5541988880001")
        await full.host.receive("dois", from: "+5541988880002")
        full.signal.raise()
        await free.host.channel.reached(1)
        #expect(Set(full.host.channel.texts + free.host.channel.texts) == ["um", "dois"])
        await full.stop()
        await free.stop()
    }

    @Test func `what comes while a host is full is begun by another at once`() async throws {
        let url = try SharedServer.database()
        let full = try await RunningHost(url, slots: 1)
        full.host.channel.hold()
        await full.host.receive("um", from: "+5541988880001")
        full.signal.raise()
        await full.host.channel.reached(1)
        let free = try await RunningHost(url, slots: 64)
        await full.host.receive("dois", from: "+5541988880002")
        full.signal.raise()
        await free.host.channel.reached(1)
        #expect(free.host.channel.texts == ["dois"])
        await full.stop()
        await free.stop()
    }
}
