import Core

/// What was found in a tenant's folders.
package struct FolderContents: Sendable {
    /// The tenant's folder.
    package let tenant: String
    /// By path, those that every tenant shares included.
    package let files: [TenantFile]
    /// What could not be read, and why.
    package let diagnostics: [Diagnostic]

    package init(tenant: String, files: [TenantFile], diagnostics: [Diagnostic] = []) {
        self.tenant = tenant
        self.files = files
        self.diagnostics = diagnostics
    }

    /// The version these files are: the hash of their paths and contents.
    /// - Parameter hash: of bytes, as text that fits in a name.
    package func version(hash: ([UInt8]) -> String) -> VersionID {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(files.reduce(0) { $0 + $1.bytes.count + $1.path.utf8.count + 24 })
        for file in files {
            bytes += Array("\(file.path)\0\(file.bytes.count)\0".utf8)
            bytes += file.bytes
        }
        return VersionID(hash(bytes))
    }
}
