import Core
import Language
import Runtime
import Stores

/// Shows what a version changes against the one that runs, and for whom.
struct VersionPreview {
    private let desk: VersionSession
    private let report: VersionReport

    init(_ desk: VersionSession, _ report: VersionReport) {
        self.desk = desk
        self.report = report
    }

    func show(_ candidate: TenantCandidate, _ loaded: LoadedTenant, over active: Activation?) async throws(CommandFault)
    {
        if let active { try await showChanges(to: candidate, loaded, from: active.version) }
        let impact = try await VersionSession.asking { () throws(StoreFault) in
            try await desk.shelf.impact(of: loaded.engine, on: desk.tenant)
        }
        report.show(impact)
    }

    /// Nothing is said where the version that runs is not to be had any more.
    private func showChanges(to candidate: TenantCandidate, _ loaded: LoadedTenant, from version: VersionID)
        async throws(CommandFault)
    {
        let before = try await VersionSession.asking { () throws(StoreFault) in
            try await desk.shelf.open(version, of: desk.tenant)
        }
        guard let before, let program = before.loaded?.program else { return }
        if !report.isJSON { report.terminal.print("\(version.short) → \(candidate.version.short)") }
        let comparison = VersionComparison(program, before.contents, loaded.program, candidate.contents)
        report.show(comparison.changes)
    }
}
