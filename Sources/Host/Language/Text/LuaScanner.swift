/// Walks through Lua source, past its comments and texts, to find what is called by name.
struct LuaScanner {
    /// A text in quotes that a function is given first, and where it stands.
    struct Call: Equatable {
        /// Nil when the function is given something else than a text in quotes.
        let argument: String?
        /// Of the text with its quotes, else of the function's name.
        let range: Range<Int>
    }

    private let source: [UInt8]
    private var at = 0

    init(_ source: [UInt8]) { self.source = source }

    /// Every call of `function`, in order.
    mutating func calls(of function: String) -> [Call] {
        var calls: [Call] = []
        while at < source.count {
            if skipComment() || skipText() != nil { continue }
            let start = at
            guard let name = name() else {
                at += 1
                continue
            }
            let isOwn = start == 0 || ![UInt8(ascii: "."), UInt8(ascii: ":")].contains(source[start - 1])
            if name == function, isOwn, let call = call(named: start..<at) { calls.append(call) }
        }
        return calls
    }

    /// A function called on something, and the last name of what it is called on.
    struct SubjectCall: Equatable {
        let subject: String
        let function: String
        /// Of the function's name.
        let range: Range<Int>
    }

    /// `nome:sub(1, 4)`, `facts["patient.name"]:upper()`, `string.upper(nome)`, in order.
    mutating func subjectCalls() -> [SubjectCall] {
        var calls: [SubjectCall] = []
        var subject = ""
        var pending: Range<Int>?
        while at < source.count {
            if skipComment() { continue }
            let start = at
            if let text = skipText() {
                subject = text
            } else if let name = name() {
                if start > 0, source[start - 1] == UInt8(ascii: ":") {
                    calls.append(SubjectCall(subject: subject, function: name, range: start..<at))
                } else if start > 0, source[start - 1] == UInt8(ascii: "."), subject == "string" {
                    pending = start..<at
                }
                subject = name
            } else {
                let byte = source[at]
                at += 1
                if let range = pending, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") {
                    let function = String(decoding: source[range], as: UTF8.self)
                    calls.append(SubjectCall(subject: subject, function: function, range: range))
                    pending = nil
                }
                if ![UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "]"), 0x20].contains(byte) { subject = "" }
            }
        }
        return calls
    }

    /// Nil when the name is not called here.
    private mutating func call(named name: Range<Int>) -> Call? {
        skipBlanks()
        let hasParenthesis = at < source.count && source[at] == UInt8(ascii: "(")
        if hasParenthesis { at += 1 }
        skipBlanks()
        let start = at
        if let text = skipText() { return Call(argument: text, range: start..<at) }
        return hasParenthesis ? Call(argument: nil, range: name) : nil
    }

    private mutating func skipBlanks() {
        while at < source.count, [0x20, 0x09, 0x0A, 0x0D].contains(source[at]) { at += 1 }
    }

    private mutating func name() -> String? {
        let start = at
        while at < source.count, source[at].isLuaName { at += 1 }
        return at > start ? String(decoding: source[start..<at], as: UTF8.self) : nil
    }

    private mutating func skipComment() -> Bool {
        guard has("--") else { return false }
        at += 2
        if skipLongText() { return true }
        while at < source.count, source[at] != 0x0A { at += 1 }
        return true
    }

    /// Past a text in quotes or long brackets; what is in it, as it is written.
    private mutating func skipText() -> String? {
        let start = at
        if skipLongText() { return String(decoding: source[start..<at], as: UTF8.self) }
        guard at < source.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(source[at]) else { return nil }
        let quote = source[at]
        at += 1
        while at < source.count, source[at] != quote, source[at] != 0x0A {
            at += source[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        at = min(at, source.count)
        let text = String(decoding: source[(start + 1)..<at], as: UTF8.self)
        if at < source.count { at += 1 }
        return text
    }

    /// `[[…]]`, `[==[…]==]`
    private mutating func skipLongText() -> Bool {
        guard has("[") else { return false }
        var level = at + 1
        while level < source.count, source[level] == UInt8(ascii: "=") { level += 1 }
        guard level < source.count, source[level] == UInt8(ascii: "[") else { return false }
        let end = [UInt8(ascii: "]")] + source[(at + 1)..<level] + [UInt8(ascii: "]")]
        at = level + 1
        while at < source.count, !has(end[...]) { at += 1 }
        at = min(at + end.count, source.count)
        return true
    }

    private func has(_ text: String) -> Bool { has(Array(text.utf8)[...]) }

    private func has(_ bytes: ArraySlice<UInt8>) -> Bool {
        at + bytes.count <= source.count && source[at..<at + bytes.count] == bytes
    }
}

extension UInt8 {
    fileprivate var isLuaName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39,
            UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
