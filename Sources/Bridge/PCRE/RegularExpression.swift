internal import CPCRE2

/// A compiled PCRE2 expression over UTF-8, with bounds on what one match may cost.
///
/// `\w`, `\b` and case follow Unicode; `\C` is refused; nothing is compiled to machine code.
package final class RegularExpression: Sendable {
    package struct Options: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let caseInsensitive = Options(rawValue: 1)
    }

    package let source: String
    package let limits: RegularExpressionLimits
    /// Neither is written after `init`, and PCRE2 lets threads share both.
    private nonisolated(unsafe) let code: OpaquePointer
    private nonisolated(unsafe) let context: OpaquePointer

    package init(
        _ source: String, _ options: Options = [], limits: RegularExpressionLimits = .standard
    ) throws(RegularExpressionFault) {
        guard source.utf8.count <= limits.sourceBytes else {
            throw RegularExpressionFault(.sourceTooLong, "longer than \(limits.sourceBytes) bytes")
        }
        guard let context = pcre2_match_context_create_8(nil) else {
            throw RegularExpressionFault(.unavailable, "out of memory")
        }
        do {
            code = try Self.compile(source, options)
        } catch {
            pcre2_match_context_free_8(context)
            throw error
        }
        pcre2_set_match_limit_8(context, limits.steps)
        pcre2_set_depth_limit_8(context, limits.depth)
        pcre2_set_heap_limit_8(context, limits.heapKibibytes)
        self.context = context
        self.source = source
        self.limits = limits
    }

    deinit {
        pcre2_code_free_8(code)
        pcre2_match_context_free_8(context)
    }

    /// Whether the expression matches anywhere in `text`.
    package func matches(_ text: String) throws(RegularExpressionFault) -> Bool {
        guard text.utf8.count <= limits.textBytes else {
            throw RegularExpressionFault(.textTooLong, "longer than \(limits.textBytes) bytes")
        }
        guard let match = pcre2_match_data_create_8(1, nil) else {
            throw RegularExpressionFault(.unavailable, "out of memory")
        }
        defer { pcre2_match_data_free_8(match) }
        var text = text
        let result = text.withUTF8 { bytes in
            pcre2_match_8(code, bytes.baseAddress, bytes.count, 0, PCRE2_NO_UTF_CHECK, match, context)
        }
        if result >= 0 { return true }
        if result == PCRE2_ERROR_NOMATCH { return false }
        throw RegularExpressionFault(match: result)
    }

    private static func compile(_ source: String, _ options: Options) throws(RegularExpressionFault) -> OpaquePointer {
        var error: Int32 = 0
        var offset = 0
        var flags = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C
        if options.contains(.caseInsensitive) { flags |= PCRE2_CASELESS }
        var source = source
        let code = source.withUTF8 { bytes in
            pcre2_compile_8(bytes.baseAddress, bytes.count, flags, &error, &offset, nil)
        }
        guard let code else { throw RegularExpressionFault(compile: error, at: offset) }
        return code
    }
}
