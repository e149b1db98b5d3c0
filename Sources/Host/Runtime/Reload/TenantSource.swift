import Core
import Engine
import Language

/// Reads, checks and tests a tenant's files, without making anything live.
package struct TenantSource: Sendable {
    private let folder: FolderReader
    private let loader: TenantLoader
    private let assembly: TenantAssembly
    private let hash: @Sendable ([UInt8]) -> String

    /// - Parameter hash: addresses a version by the bytes of its files.
    package init(
        folder: FolderReader, loader: TenantLoader, assembly: TenantAssembly,
        hash: @escaping @Sendable ([UInt8]) -> String
    ) {
        self.hash = hash
        self.folder = folder
        self.loader = loader
        self.assembly = assembly
    }

    package var tenants: [TenantID] { folder.tenants().names.map { TenantID($0) } }

    /// Whether a tenant has a folder.
    package func has(_ tenant: TenantID) -> Bool { folder.has(tenant.rawValue) }

    /// What stands in a tenant's folder now.
    package func read(_ tenant: TenantID) -> FolderContents { folder.read(tenant.rawValue) }

    package func version(of contents: FolderContents) -> VersionID { contents.version(hash: hash) }

    /// What stands in a tenant's folder now, checked and tested.
    package func load(_ tenant: TenantID, runningTests: Bool = true) -> TenantCandidate {
        let contents = read(tenant)
        return load(contents, version: version(of: contents), runningTests: runningTests)
    }

    /// Files that were read before, checked and tested.
    package func load(_ contents: FolderContents, version: VersionID, runningTests: Bool) -> TenantCandidate {
        let result = loader.load(contents, version: version)
        var candidate = TenantCandidate(
            tenant: TenantID(contents.tenant), version: version, contents: contents, diagnostics: result.diagnostics)
        guard let program = result.program, !candidate.hasErrors else { return candidate }
        do {
            let loaded = try assembly.assemble(program)
            candidate.diagnostics += loaded.engine.flowsInBoth.map {
                .duplicate(
                    LocalizedText(pt: "o fluxo", en: "a flow"), $0.script.name, at: $0.script.mark, first: $0.flow)
            }
            if runningTests, !candidate.hasErrors {
                candidate.tests = FlowTestRunner(engine: loaded.engine).runAll()
                candidate.diagnostics += candidate.tests.flatMap(\.failures)
            }
            if !candidate.hasErrors { candidate.loaded = loaded.ready }
        } catch {
            candidate.diagnostics.append(Diagnostic(error, tenant: candidate.tenant))
        }
        return candidate
    }

    /// A version as it was kept; nil when the text is not that version's.
    package func open(_ archive: String, as version: VersionID, of tenant: TenantID, runningTests: Bool = false)
        -> TenantCandidate?
    {
        guard let contents = FolderArchive.contents(of: archive, tenant: tenant.rawValue),
            self.version(of: contents) == version
        else { return nil }
        return load(contents, version: version, runningTests: runningTests)
    }
}

/// A tenant's files as they were found: ready to run, or why they are not.
package struct TenantCandidate: Sendable {
    package let tenant: TenantID
    package let version: VersionID
    package let contents: FolderContents
    /// Nil when a file has an error or a test fails.
    package fileprivate(set) var loaded: LoadedTenant?
    package fileprivate(set) var diagnostics: [Diagnostic]
    package fileprivate(set) var tests: [FlowTestResult] = []

    fileprivate init(tenant: TenantID, version: VersionID, contents: FolderContents, diagnostics: [Diagnostic]) {
        self.tenant = tenant
        self.version = version
        self.contents = contents
        self.diagnostics = diagnostics
    }

    package var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
    fileprivate var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Diagnostic {
    /// A script's fault, at its file and line.
    fileprivate init(_ fault: ScriptFault, tenant: TenantID) {
        self.init(
            "script-" + fault.code,
            at: fault.mark ?? SourceMark(file: "flows/\(tenant)", line: 1, column: 1),
            LocalizedText(
                pt: "o script tem um erro: \(fault.words.pt)", en: "the script has an error: \(fault.words.en)"))
    }
}
