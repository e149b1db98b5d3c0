import Core
import Engine
import Language

/// Reads, checks and tests a tenant's folder, without making anything live.
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

    /// What stands in a tenant's folder now.
    package func load(_ tenant: TenantID, runningTests: Bool = true) -> TenantCandidate {
        let reading = folder.read(tenant.rawValue)
        let result = loader.load(reading, version: reading.version(hash: hash))
        var diagnostics = result.diagnostics
        guard let program = result.program, !diagnostics.hasErrors else {
            return TenantCandidate(tenant: tenant, loaded: nil, diagnostics: diagnostics, tests: [])
        }
        do {
            let loaded = try assembly.assemble(program)
            let tests = runningTests ? FlowTestRunner(engine: loaded.engine).runAll() : []
            diagnostics += tests.flatMap(\.failures)
            return TenantCandidate(
                tenant: tenant, loaded: diagnostics.hasErrors ? nil : loaded, diagnostics: diagnostics, tests: tests)
        } catch {
            diagnostics.append(Diagnostic(error, tenant: tenant))
            return TenantCandidate(tenant: tenant, loaded: nil, diagnostics: diagnostics, tests: [])
        }
    }
}

/// A tenant's folder as it was found: ready to run, or why it is not.
package struct TenantCandidate: Sendable {
    package let tenant: TenantID
    /// Nil when a file has an error or a test fails.
    package let loaded: LoadedTenant?
    package let diagnostics: [Diagnostic]
    package let tests: [FlowTestResult]
}

extension [Diagnostic] {
    fileprivate var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Diagnostic {
    /// A script's fault, at its file and line.
    fileprivate init(_ fault: ScriptFault, tenant: TenantID) {
        self.init(
            "script-" + fault.code,
            at: fault.mark ?? SourceMark(file: "flows/\(tenant)", line: 1, column: 1),
            Words(pt: "o script tem um erro: \(fault.message)", en: "the script has an error: \(fault.message)"))
    }
}
