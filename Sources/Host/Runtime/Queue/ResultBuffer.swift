import Core
import Stores

/// What came of jobs, gathered while a commit is under way; the next commit takes all of it.
struct ResultBuffer: Sendable {
    private(set) var results: [JobResult] = []
    /// What this host lets go of once that commit is made.
    private(set) var jobs: [Job] = []

    var isEmpty: Bool { results.isEmpty && jobs.isEmpty }

    /// - Parameter result: nil when nothing is to be stored of it.
    mutating func add(_ result: JobResult?, of job: Job) {
        if let result { results.append(result) }
        jobs.append(job)
    }

    /// Of a job that never began.
    mutating func add(_ result: JobResult) { results.append(result) }

    mutating func take() -> ResultBuffer {
        defer { self = ResultBuffer() }
        return self
    }
}
