/// One file of a tenant's folders, as it was read: `flows/digitaly/confirmation.yaml`.
package struct TenantFile: Sendable, Hashable {
    /// Below the repository's root, with `/` between the parts.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The tenant's folder the file lies in; `_shared` for what every tenant may use.
    package var folder: String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count > 2 ? String(parts[1]) : nil
    }

    package var isShared: Bool { folder == Self.sharedFolder }
    package var isScript: Bool { path.hasSuffix(".lua") }
    package var isYAML: Bool { path.hasSuffix(".yaml") || path.hasSuffix(".yml") }

    package static let sharedFolder = "_shared"
}
