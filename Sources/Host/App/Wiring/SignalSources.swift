import Dispatch
import Synchronization

/// Signal sources live as long as the process.
enum SignalSources {
    static let kept = Mutex<[any DispatchSourceSignal]>([])
}
