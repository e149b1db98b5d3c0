/// How long a request is, by its headers; nil where two readers of RFC 9112 could disagree about it.
///
/// Holds whatever the library lets through: a doubled `Transfer-Encoding`, codings it does not undo, a blank
/// before a colon and lengths that are no plain numbers: any of them can smuggle a request past a proxy.
struct RequestFraming {
    /// The declared length; nil where the body is chunked or there is none.
    private(set) var length: Int?

    init?(_ headers: HTTPHeaders) {
        var isChunked = false
        var hosts = 0
        for (name, value) in headers.fields {
            guard Self.isToken(name) else { return nil }
            if HTTPHeaders.same(name, "Content-Length") {
                guard length == nil, let number = Self.number(value) else { return nil }
                length = number
            } else if HTTPHeaders.same(name, "Transfer-Encoding") {
                guard !isChunked, HTTPHeaders.same(value, "chunked") else { return nil }
                isChunked = true
            } else if HTTPHeaders.same(name, "Host") {
                hosts += 1
            }
        }
        guard hosts <= 1, !(isChunked && length != nil) else { return nil }
    }

    /// Digits alone: neither `+5` nor `5, 5` nor `0x5`.
    private static func number(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return Int(text)
    }

    /// RFC 9110 §5.6.2.
    private static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || isMark(byte)
            }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
        default: false
        }
    }
}
