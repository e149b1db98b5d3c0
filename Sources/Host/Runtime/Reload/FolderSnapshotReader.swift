import Core
import Language
import Stores

/// Takes a tenant's folder up as one whole: read, checked, tested, and found unchanged afterwards.
struct FolderSnapshotReader: Sendable {
    enum Outcome: Sendable {
        /// It is what runs already.
        case running
        /// Somebody is writing in it; the watch will tell when they are done.
        case changing
        case candidate(TenantCandidate)
    }

    let source: TenantSource
    let shelf: VersionRepository
    let checkout: GitCheckout
    let clock: Clock

    /// So often a folder that changes meanwhile is begun anew.
    private static let tries = 4
    /// Milliseconds between two looks at git's lock.
    private static let look: Int64 = 10

    /// - Parameters:
    ///   - running: the version that is live.
    ///   - tested: a version whose tests this build is known to have passed.
    func take(_ tenant: TenantID, running: VersionID?, tested: VersionID? = nil) async -> Outcome {
        for _ in 0..<Self.tries {
            await untilCheckedOut()
            let contents = source.read(tenant)
            let version = source.version(of: contents)
            if contents.isBeingWritten { return .changing }
            if version == running, contents.diagnostics.isEmpty { return .running }
            let runsTests = version == tested ? false : await mustTest(version, of: tenant)
            let candidate = source.load(contents, version: version, runningTests: runsTests)
            // A folder in the middle of a change is not taken for the whole.
            if source.version(of: source.read(tenant)) == version, !checkout.isUnderWay { return .candidate(candidate) }
        }
        return .changing
    }

    /// The files of a checkout come one by one, and belong together.
    private func untilCheckedOut() async {
        while checkout.isUnderWay, !Task.isCancelled { await clock.sleep(Self.look) }
    }

    private func mustTest(_ version: VersionID, of tenant: TenantID) async -> Bool {
        do {
            return try await !shelf.isTested(version, of: tenant)
        } catch {
            return true
        }
    }
}

extension FolderContents {
    /// Whether a file was left out because somebody has not closed it yet; the watch tells when they do.
    fileprivate var isBeingWritten: Bool { diagnostics.contains { $0.code == "changing" } }
}
