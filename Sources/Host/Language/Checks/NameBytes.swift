import Core

/// Lua's functions on bytes where they meet a name: they cut an accent in half, or know no capital of it.
struct NameBytes {
    private let scripts: [(script: Script, file: FileContext)]

    init(_ scripts: [(script: Script, file: FileContext)]) { self.scripts = scripts }

    func check() {
        for (script, file) in scripts {
            let source = Array(script.source.utf8)
            var scanner = LuaScanner(source)
            for call in scanner.subjectCalls() where Self.isName(call.subject) {
                guard let instead = Self.instead[call.function] else { continue }
                let (line, column) = file.source.place(ofByte: call.range.lowerBound)
                let mark = SourceMark(file: file.path, line: line, column: column)
                file.report(.bytesOfName(call.function, instead, at: Place(mark, length: call.range.count)))
            }
        }
    }

    private static let instead = [
        "upper": "text.upper", "lower": "text.lower", "sub": "text.first", "len": "text.length",
        "reverse": "text.first", "byte": "text.first",
    ]

    /// `nome`, `first_name`, `patient.name`
    private static func isName(_ subject: String) -> Bool {
        let word = subject.lowercased()
        let last = word.split { $0 == "." || $0 == "_" }.last.map(String.init) ?? word
        return ["nome", "name"].contains(last) || word.hasSuffix("primeiro_nome")
    }
}
