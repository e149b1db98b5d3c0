import Core

/// What became of a tenant's files: the program that may run, and everything there is to say about them.
package struct LoadResult: Sendable {
    /// Nil when any file has an error.
    package let program: Program?
    /// By file, line and column.
    package let diagnostics: [Diagnostic]

    package init(program: Program?, diagnostics: [Diagnostic]) {
        self.program = program
        self.diagnostics = diagnostics
    }

    package var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
    package var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
}
