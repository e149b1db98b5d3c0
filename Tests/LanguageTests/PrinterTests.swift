import Core
import Language
import Testing

struct PrinterTests {
    static let text = "format: 1\nflow: main\nsteps:\n  a:\n    say: Oi\n    silece: -> end\n"

    private func finding() throws -> Diagnostic {
        try #require(Fixture.load((Fixture.flowPath, Self.text)).diagnostics.first)
    }

    @Test func `a finding shows its line with a caret and what to do, in Portuguese`() throws {
        let printed = DiagnosticPrinter(language: .pt).text(try finding(), source: SourceText(Array(Self.text.utf8)))
        #expect(
            printed == """
                flows/clinic/main.yaml:6:5: erro: `silece` não é uma palavra de passo [unknown-key]
                   6 |     silece: -> end
                     |     ^^^^^^
                     = você quis dizer `silence`?
                """)
    }

    @Test func `the same finding reads English`() throws {
        let printed = DiagnosticPrinter(language: .en).text(try finding(), source: SourceText(Array(Self.text.utf8)))
        #expect(printed.contains(": error: `silece` is not a keyword of step [unknown-key]"))
        #expect(printed.hasSuffix("= did you mean `silence`?"))
    }

    @Test(arguments: [
        ("*Importante*", "quotes"), ("{patient.name}, oi", "quotes"), ("Aviso: oi", "quotes"), ("\"oi", "close it"),
    ])
    func `who writes text that YAML reads otherwise is told how to write it`(text: String, advice: String) throws {
        let finding = try #require(Fixture.load(flow: "  a:\n    say: \(text)\n").diagnostics.first)
        #expect(finding.advice?.en.contains(advice) == true)
    }

    @Test func `colour is only escape codes around the same words`() throws {
        let source = SourceText(Array(Self.text.utf8))
        let plain = DiagnosticPrinter(language: .pt).text(try finding(), source: source)
        let colored = DiagnosticPrinter(language: .pt, color: true).text(try finding(), source: source)
        #expect(colored != plain)
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test func `a file cannot send codes to the terminal`() {
        let mark = SourceMark(file: "flows/a/b\u{1B}.yaml", line: 1, column: 3)
        let words = LocalizedText(pt: "\u{1B}[31m", en: "\u{202E}x")
        let printed = DiagnosticPrinter(language: .pt).text(
            Diagnostic("x", at: mark, words, advice: words),
            source: SourceText(Array("a\u{1B}]0;\u{9B}b\u{202E}\r\n".utf8)))
        #expect(!printed.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B || $0.value == 0x202E })
    }

    @Test func `the caret stands below its word after accents, pictures and in long lines`() {
        for (line, column, length, indent) in [
            ("é 💼 ab", 5, 2, 5), (String(repeating: "x", count: 300) + "AB", 301, 2, 31),
        ] {
            let printed = DiagnosticPrinter(language: .en).text(
                Diagnostic(
                    "x", at: SourceMark(file: "f", line: 1, column: column), length: length,
                    LocalizedText(pt: "", en: "")),
                source: SourceText(Array(line.utf8)))
            let caret = printed.split(separator: "\n").last ?? ""
            #expect(caret.drop { $0 != "|" }.dropFirst(2) == String(repeating: " ", count: indent) + "^^")
        }
    }

    @Test func `machines read the same finding`() throws {
        let value = try finding().value
        #expect(value["code"] == "unknown-key")
        #expect(value["severity"] == "error")
        #expect(value["file"] == "flows/clinic/main.yaml")
        #expect((value["line"], value["column"], value["length"]) == (6, 5, 6))
        #expect(value["advice"]["en"] == "did you mean `silence`?")
        #expect(value["related"] == [])
    }
}
