import Synchronization

/// A number that only grows.
package final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    package func add(_ number: Int = 1) { count.add(number, ordering: .relaxed) }
    package var value: Int { count.load(ordering: .relaxed) }
}
