import Core

/// What one turn of a worker gave it.
package struct JobExchange: Sendable {
    /// For each result whether its lease was still the worker's.
    package let accepted: [Bool]
    /// Jobs taken back from workers that did not come back in time.
    package let lapsed: [ExpiredJob]
    package let claimed: [Job]
}

extension Transaction {
    /// One turn of a worker: what ended is stored, what others let lapse is taken back, and up to `free` jobs are leased.
    package func exchange(_ results: [JobResult], free: Int, lease: Int64, now: Instant, worker: String)
        throws(StoreFault) -> JobExchange
    {
        let accepted = try finish(results, now: now)
        guard free > 0 else { return JobExchange(accepted: accepted, lapsed: [], claimed: []) }
        let lapsed = try expireLeases(now: now)
        let claimed = try claim(limit: free, lease: lease, now: now, worker: worker)
        return JobExchange(accepted: accepted, lapsed: lapsed, claimed: claimed)
    }
}
