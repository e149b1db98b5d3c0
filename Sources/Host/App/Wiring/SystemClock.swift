import Core
import Dispatch
import Foundation
import Runtime

extension Clock {
    /// The machine's own time; the only place that reads it.
    static let system = Clock(
        now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) },
        ticks: { DispatchTime.now().uptimeNanoseconds },
        sleep: { try? await Task.sleep(for: .milliseconds($0)) })
}

extension IdentifierSource {
    /// From the system's random numbers.
    static let system = IdentifierSource.ordered(from: .random(in: .min ... .max)) { .random(in: .min ... .max) }
}
