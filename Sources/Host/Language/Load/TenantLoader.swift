import Core

/// Reads a tenant's files, checks them whole, and makes the program of them. Pure: the files come as bytes.
package struct TenantLoader: Sendable {
    private let registry: Registry
    private let patterns: PatternCompiler
    private let limits: Limits

    /// - Parameter patterns: compiles the regular expressions of conditions.
    package init(registry: Registry, patterns: @escaping PatternCompiler, limits: Limits = .standard) {
        self.registry = registry
        self.patterns = patterns
        self.limits = limits
    }

    /// Everything that is wrong in any of the files, and the program when nothing is.
    /// - Parameters:
    ///   - files: of one tenant, and those that every tenant shares.
    ///   - version: what the program is addressed by.
    package func load(_ files: [TenantFile], version: VersionID = "") -> LoadResult {
        let tenant = files.lazy.filter { !$0.isShared }.compactMap(\.folder).first ?? ""
        return load(FolderContents(tenant: tenant, files: files), version: version)
    }

    /// As above; what could not be read is among the diagnostics, and nothing is said to be missing that it may hold.
    package func load(_ contents: FolderContents, version: VersionID = "") -> LoadResult {
        let names = SymbolTable(registry: registry, patterns: patterns, limits: limits)
        let loading = Loading(contents, names: names)
        return loading.run(version: version)
    }

    /// One file read by itself, with notes for writing it anew; what other files define is not known to be missing.
    func contextOfOne(_ file: TenantFile) -> FileContext {
        let names = SymbolTable(registry: registry, patterns: patterns, limits: limits)
        names.knowsTenant = false
        names.knowsFlows = false
        names.knowsScripts = false
        names.knowsHolidays = false
        let contents = FolderContents(tenant: file.folder ?? "", files: [file])
        let loading = Loading(contents, names: names, takingNotes: true)
        _ = loading.run(version: "")
        return loading.files.first ?? FileContext(file, names: names, takingNotes: true)
    }
}
