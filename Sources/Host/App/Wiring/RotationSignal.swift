import Dispatch
import Foundation

/// SIGHUP: the log was moved away and is to be opened anew.
final class RotationSignal: @unchecked Sendable {  // the source is only kept alive and cancelled
    private let source: any DispatchSourceSignal

    init(_ action: @escaping @Sendable () -> Void) {
        signal(SIGHUP, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGHUP, queue: .global())
        source.setEventHandler(handler: action)
        source.activate()
    }

    func stop() { source.cancel() }
}
