import Core

/// What a script registers, seen without running it: `flow("triagem", …)`, `condition("late", …)`.
struct ScriptNames {
    let script: Script

    init(_ script: Script) { self.script = script }

    func define(in names: SymbolTable) {
        names.scriptFlows.formUnion(registered(by: "flow"))
        for function in ["condition", "action", "interpret"] { names.scripts.formUnion(registered(by: function)) }
    }

    /// The texts in quotes that stand first in calls of `function`.
    private func registered(by function: String) -> [String] {
        let source = Array(script.source.utf8)
        let text = SourceText(source)
        var found: [String] = []
        var at = 0
        while let place = text.find(function, in: at..<source.count, after: 0) {
            at = place + function.utf8.count
            if place == 0 || !isNameByte(source[place - 1]), let name = quoted(source, from: at) { found.append(name) }
        }
        return found
    }

    /// `("name"` or `"name"`, after blanks.
    private func quoted(_ source: [UInt8], from start: Int) -> String? {
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "(")]
        let rest = source[start...].drop(while: blanks.contains)
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return nil
        }
        let name = rest.dropFirst().prefix { $0 != quote && $0 != 0x0A && $0 != UInt8(ascii: "\\") }
        guard name.endIndex < source.count, source[name.endIndex] == quote else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39,
            UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
