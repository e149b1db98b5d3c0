import Core

/// What became of a file that was to be written in its canonical form.
package struct FormattedFile: Sendable {
    /// The file's bytes in their canonical form; nil when it must stay as it is, for one of the reasons given.
    package let bytes: [UInt8]?
    package let diagnostics: [Diagnostic]
}

extension TenantLoader {
    /// The canonical form of one file: two blanks for each level, comments where they were, words as one spelling
    /// writes them. What it says stays the same, which is checked before the bytes are given out.
    ///
    /// Idempotent. With `spelling`, the file's own words are translated; what patients read, the names of steps, flows
    /// and rules, and Lua are not, and to one spelling and back gives the same bytes.
    /// - Parameters:
    ///   - spelling: nil for the one the file has.
    ///   - despiteErrors: translates what was understood of a file with faults, too.
    package func format(
        _ file: TenantFile, to spelling: UserLanguage? = nil, despiteErrors: Bool = false
    ) -> FormattedFile {
        FileFormatter(file, context: contextOfOne(file), to: spelling, despiteErrors: despiteErrors).run()
    }
}
