import Dispatch
import Foundation

/// SIGTERM and SIGINT as something to wait for.
struct StopSignals: Sendable {
    private let stream: AsyncStream<Void>

    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        self.stream = stream
        for number in [SIGTERM, SIGINT] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.activate()
            SignalSources.kept.withLock { $0.append(source) }
        }
    }

    func wait() async {
        for await _ in stream { return }
    }
}
