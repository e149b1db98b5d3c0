import Foundation

/// Runs what blocks on a thread of its own, so that tests waiting for each other cannot starve the shared ones.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: body()) }
    }
}
