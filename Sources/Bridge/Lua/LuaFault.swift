/// Why a script did not do what was asked, and where.
package struct LuaFault: Error, Sendable, Hashable {
    package struct Code: RawRepresentable, Sendable, Hashable {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }

        package static let syntax = Code(rawValue: "syntax")
        package static let runtime = Code(rawValue: "runtime")
        package static let memory = Code(rawValue: "memory")
        package static let time = Code(rawValue: "time")
        package static let sourceTooLarge = Code(rawValue: "sourceTooLarge")
        /// A value that cannot cross between script and host.
        package static let badValue = Code(rawValue: "badValue")
        /// Nothing is registered under that kind and name.
        package static let missing = Code(rawValue: "missing")
        /// The coroutine ended, or another call began since.
        package static let stale = Code(rawValue: "stale")
        package static let unavailable = Code(rawValue: "unavailable")
    }

    package let code: Code
    /// Without the place.
    package let message: String
    package let chunk: String?
    package let line: Int?
}

extension LuaFault: CustomStringConvertible {
    package var description: String {
        guard let chunk, let line else { return "\(code.rawValue): \(message)" }
        return "\(chunk):\(line): \(code.rawValue): \(message)"
    }
}

extension LuaFault {
    /// Reads the place from the front of Lua's message: `chunk:line: message`.
    init(code: Code, luaMessage text: String) {
        self.code = code
        for colon in text.indices where text[colon] == ":" {
            let rest = text[text.index(after: colon)...]
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let line = Int(digits), rest[digits.endIndex...].hasPrefix(": ") else { continue }
            chunk = String(text[..<colon])
            self.line = line
            message = String(rest[digits.endIndex...].dropFirst(2))
            return
        }
        (message, chunk, line) = (text, nil, nil)
    }
}
