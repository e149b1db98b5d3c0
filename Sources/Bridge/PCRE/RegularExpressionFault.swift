internal import CPCRE2

/// Why an expression could not be compiled, or a match not be decided.
package struct RegularExpressionFault: Error, Sendable, Hashable {
    package enum Code: String, Sendable, Hashable {
        case syntax
        case sourceTooLong = "source-too-long"
        case textTooLong = "text-too-long"
        /// A match took more steps, depth or memory than the limits allow.
        case tooComplex = "too-complex"
        case unavailable
    }

    package let code: Code
    /// In English, as PCRE2 words it.
    package let message: String
    /// Where in the expression, in UTF-8 bytes; 0 when it is not about a place.
    package let offset: Int

    init(_ code: Code, _ message: String, offset: Int = 0) {
        self.code = code
        self.message = message
        self.offset = offset
    }

    init(compile error: Int32, at offset: Int) {
        self.init(.syntax, Self.words(for: error), offset: offset)
    }

    init(match error: Int32) {
        let limits = [
            PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_RECURSELOOP,
        ]
        self.init(limits.contains(error) ? .tooComplex : .unavailable, Self.words(for: error))
    }

    private static func words(for error: Int32) -> String {
        let words = [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
            count = max(0, Int(pcre2_get_error_message_8(error, buffer.baseAddress, buffer.count)))
        }
        return String(decoding: words, as: UTF8.self)
    }
}
