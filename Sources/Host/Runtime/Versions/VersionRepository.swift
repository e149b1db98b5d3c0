import Core
import Language
import Stores

/// Keeps versions in the store, and brings them back from it.
package struct VersionRepository: Sendable {
    private let store: Store
    private let source: TenantSource
    private let clock: Clock
    /// Who takes up what is saved.
    private let author: String
    /// Names this build of Recado: tests it passed once need not be run again.
    package let build: String

    package init(store: Store, source: TenantSource, clock: Clock, author: String, build: String) {
        self.store = store
        self.source = source
        self.clock = clock
        self.author = author
        self.build = build
    }

    /// Keeps a good candidate and makes it the one that runs.
    /// - Returns: the entry of the history; nil when something else than expected runs by now.
    package func activate(
        _ candidate: TenantCandidate, as kind: Activation.Kind, by author: String? = nil, reason: String,
        over expected: ExpectedVersion = .any
    ) async throws(StoreFault) -> Activation? {
        guard let content = FolderArchive.text(of: candidate.contents) else { throw .noText }
        let new = NewActivation(
            version: candidate.version, kind: kind, author: author ?? self.author, at: clock.now(), reason: reason)
        let entry = try await store.write { [build] (transaction) throws(StoreFault) in
            try transaction.keep(new, content: content, testedBy: build, of: candidate.tenant)
            return try transaction.activate(new, over: expected, of: candidate.tenant)
        }
        store.post(Notice(.versions, candidate.tenant.rawValue))
        return entry
    }

    package func active(since: Instant = .epoch) async throws(StoreFault) -> [ActiveVersion] {
        try await store.read { (snapshot) throws(StoreFault) in try snapshot.activeVersions(since: since) }
    }

    package func active(of tenant: TenantID) async throws(StoreFault) -> ActiveVersion? {
        try await store.read { (snapshot) throws(StoreFault) in try snapshot.activeVersion(of: tenant) }
    }

    /// Makes a kept version the one that runs, again.
    package func activate(
        _ version: VersionID, of tenant: TenantID, by author: String? = nil, reason: String,
        over expected: ExpectedVersion
    ) async throws(StoreFault) -> Activation? {
        let new = NewActivation(
            version: version, kind: .rollback, author: author ?? self.author, at: clock.now(), reason: reason)
        let entry = try await store.write { (transaction) throws(StoreFault) in
            try transaction.activate(new, over: expected, of: tenant)
        }
        store.post(Notice(.versions, tenant.rawValue))
        return entry
    }

    /// The newest entries of the history, the newest first.
    package func history(of tenant: TenantID, limit: Int) async throws(StoreFault) -> [Activation] {
        try await store.read { (snapshot) throws(StoreFault) in try snapshot.activations(of: tenant, limit: limit) }
    }

    /// The kept versions whose name begins so; two when there are several.
    package func versions(beginning text: String, of tenant: TenantID) async throws(StoreFault) -> [VersionID] {
        try await store.read { (snapshot) throws(StoreFault) in try snapshot.versions(beginning: text, of: tenant) }
    }

    package func standing(of tenant: TenantID) async throws(StoreFault) -> [RunPosition] {
        try await store.read { (snapshot) throws(StoreFault) in try snapshot.standing(of: tenant) }
    }

    func people(at place: RunPosition, of tenant: TenantID, limit: Int) async throws(StoreFault)
        -> [PositionedContact]
    {
        try await store.read { (snapshot) throws(StoreFault) in
            try snapshot.people(at: place, of: tenant, limit: limit)
        }
    }

    /// Whether this build passed the version's tests before.
    func isTested(_ version: VersionID, of tenant: TenantID) async throws(StoreFault) -> Bool {
        try await store.read { [build] (snapshot) throws(StoreFault) in
            try snapshot.isTested(version, by: build, of: tenant)
        }
    }

    /// A kept version, checked and, where asked, tested; nil when it is not kept or damaged.
    package func open(_ version: VersionID, of tenant: TenantID, runningTests: Bool = false) async throws(StoreFault)
        -> TenantCandidate?
    {
        let content = try await store.read { (snapshot) throws(StoreFault) in
            try snapshot.content(of: version, tenant: tenant)
        }
        return content.flatMap { source.open($0, as: version, of: tenant, runningTests: runningTests) }
    }
}

extension StoreFault {
    fileprivate static let noText = StoreFault(
        .unreadable, LocalizedText(pt: "um arquivo não é texto", en: "a file is no text"))
}
