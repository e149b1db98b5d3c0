import Core
import Foundation
import Testing

/// The manual says what the declarations say.
struct ManualTests {
    private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../docs/scripts.md")

    /// `RECADO_WRITE_DOCS=1` writes the part anew.
    @Test func `the reference in docs/scripts.md is the one the declarations make`() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let marker = "<!-- chat functions: made from ChatVocabulary -->\n"
        let parts = text.components(separatedBy: marker)
        try #require(parts.count == 3)
        let made = "\n" + ScriptManual.chat(.en) + "\n"
        if ProcessInfo.processInfo.environment["RECADO_WRITE_DOCS"] != nil {
            try [parts[0], made, parts[2]].joined(separator: marker).write(
                to: Self.page, atomically: true, encoding: .utf8)
        } else {
            #expect(parts[1] == made, "run this test with RECADO_WRITE_DOCS=1")
        }
    }

    @Test func `each example is Lua that a flow can load`() throws {
        for function in ChatVocabulary.functions {
            let body = "local name, found, period = \"\", {}, \"\"\n"
            _ = try Chat.engine(body + function.example)
        }
    }
}
