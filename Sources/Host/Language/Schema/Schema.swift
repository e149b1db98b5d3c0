import Core

/// Every form a file may take, for the documentation and the editors.
package enum Schema {
    /// One for each kind of file, told by its keys.
    package static let documents = DocumentKind.all.map(\.form)
}
