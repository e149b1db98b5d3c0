import Core
import Runtime
import Synchronization

/// Time that stands still until a test moves it.
final class TestClock: Sendable {
    private struct Sleeper {
        let due: Instant
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct Watcher {
        let count: Int
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var now: Instant
        var sleepers: [Int: Sleeper] = [:]
        var watchers: [Watcher] = []
        /// Sleeps that were ended before they began.
        var cancelled: Set<Int> = []
        var number = 0
        var begun = 0
    }

    private let state: Mutex<State>

    init(_ now: Instant = .start) { state = Mutex(State(now: now)) }

    var now: Instant { state.withLock { $0.now } }

    /// Sleeps begun since the test started.
    var sleeps: Int { state.withLock { $0.begun } }

    var clock: Clock {
        Clock(now: { self.now }, sleep: { await self.rest($0) })
    }

    /// Moves time on; whoever slept until then wakes.
    func advance(milliseconds: Int64) {
        let woken = state.withLock { state in
            state.now = state.now.adding(milliseconds: milliseconds)
            let due = state.sleepers.filter { $0.value.due <= state.now }
            for number in due.keys { state.sleepers[number] = nil }
            return due.sorted { $0.key < $1.key }.map(\.value)
        }
        for sleeper in woken { sleeper.continuation.resume() }
    }

    /// Returns when at least so many sleeps have begun since the test started.
    func reached(sleeps count: Int) async {
        await withCheckedContinuation { continuation in
            let isReached = state.withLock { state in
                if state.begun < count { state.watchers.append(Watcher(count: count, continuation: continuation)) }
                return state.begun >= count
            }
            if isReached { continuation.resume() }
        }
    }

    private func rest(_ milliseconds: Int64) async {
        let number = state.withLock { state -> Int in
            state.number += 1
            return state.number
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { begin(number, milliseconds, $0) }
        } onCancel: {
            end(number)
        }
    }

    private func begin(_ number: Int, _ milliseconds: Int64, _ continuation: CheckedContinuation<Void, Never>) {
        let (isOver, watchers) = state.withLock { state -> (Bool, [Watcher]) in
            state.begun += 1
            let reached = state.watchers.filter { $0.count <= state.begun }
            state.watchers.removeAll { $0.count <= state.begun }
            let isOver = state.cancelled.remove(number) != nil || milliseconds <= 0
            if !isOver {
                let due = state.now.adding(milliseconds: milliseconds)
                state.sleepers[number] = Sleeper(due: due, continuation: continuation)
            }
            return (isOver, reached)
        }
        if isOver { continuation.resume() }
        for watcher in watchers { watcher.continuation.resume() }
    }

    private func end(_ number: Int) {
        let sleeper = state.withLock { state -> Sleeper? in
            if state.sleepers[number] == nil { state.cancelled.insert(number) }
            return state.sleepers.removeValue(forKey: number)
        }
        sleeper?.continuation.resume()
    }
}

extension Instant {
    /// Friday 2026-11-20 at 12:00 UTC, which is 09:00 in São Paulo.
    static let start = Instant(seconds: 1_795_176_000)
}
