import Testing

@testable import Runtime

struct WakeSignalTests {
    private let time = TestClock()

    @Test func `a wake while the loop works is kept for its next wait`() async {
        let signal = WakeSignal(clock: time.clock)
        signal.raise()
        await signal.wait(milliseconds: 1_000)
        #expect(time.now == .start)
    }

    @Test func `one wake ends one wait, not the next ones too`() async {
        let signal = WakeSignal(clock: time.clock)
        signal.raise()
        await signal.wait(milliseconds: 1_000)
        async let second: Void = signal.wait(milliseconds: 1_000)
        await time.reached(sleeps: 2)
        time.advance(milliseconds: 1_000)
        await second
        async let third: Void = signal.wait(milliseconds: 1_000)
        await time.reached(sleeps: 3)
        time.advance(milliseconds: 1_000)
        await third
        #expect(time.sleeps == 3)
    }

    @Test func `a cancelled task does not wait`() async {
        let signal = WakeSignal(clock: time.clock)
        let waiting = Task { await signal.wait(milliseconds: 1_000) }
        await time.reached(sleeps: 1)
        waiting.cancel()
        await waiting.value
    }
}
