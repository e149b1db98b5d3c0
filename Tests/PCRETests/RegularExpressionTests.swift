import PCRE
import Testing

struct RegularExpressionTests {
    @Test(arguments: [
        ("^sim\\b", "sim, claro", true), ("^sim\\b", "simples", false), ("não vou|nao vou", "eu não vou", true),
        ("^\\w+$", "coração", true), ("\\bé\\b", "não é hoje", true), ("^.$", "✅", true), ("^$", "", true),
        ("(?<=dia )\\d{1,2}", "no dia 12", true), ("a{3}", "aa", false),
    ])
    func `letters are Unicode's and a match may stand anywhere`(_ source: String, _ text: String, _ wanted: Bool) throws
    {
        #expect(try RegularExpression(source).matches(text) == wanted)
    }

    @Test
    func `case is ignored only when asked, accents too`() throws {
        #expect(try RegularExpression("NÃO", .caseInsensitive).matches("não"))
        #expect(try !RegularExpression("NÃO").matches("não"))
    }

    @Test(arguments: [("a(b", 3), ("[z-a]", 3), ("*", 0), ("\\", 1), ("(?<n>a)(?<n>b)", 11)])
    func `a faulty expression says what and where`(_ source: String, _ offset: Int) {
        let fault = #expect(throws: RegularExpressionFault.self) { try RegularExpression(source) }
        #expect(fault?.code == .syntax)
        #expect(fault?.message.isEmpty == false)
        #expect(fault.map { abs($0.offset - offset) <= 1 } == true)
    }

    @Test(arguments: [
        String(repeating: "(", count: 1000), "\\C", "(?C1)\\C", String(repeating: "(?:a{1000}){1000}", count: 20),
        String(repeating: "a", count: 1025),
    ])
    func `an expression that would cost too much, or cut a letter, is refused`(_ source: String) {
        #expect(throws: RegularExpressionFault.self) { try RegularExpression(source) }
    }

    @Test(arguments: [
        "(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*)*(.*)*(.*)*x", "(?:a?){50}a{50}x", "^(?:(a)|(?1)b)*c", "((?R)?a)+$",
    ])
    func `an expression that would not come back is given up`(_ source: String) throws {
        let expression = try RegularExpression(source)
        let text = String(repeating: "a", count: 5000) + "!"
        do {
            _ = try expression.matches(text)
        } catch {
            #expect(error.code == .tooComplex)
        }
    }

    /// A limit named inside the expression can only lower ours.
    @Test
    func `an expression cannot raise its own limits`() throws {
        let expression = try RegularExpression("(*LIMIT_MATCH=4000000000)(*LIMIT_DEPTH=4000000000)(a+)+$")
        let fault = #expect(throws: RegularExpressionFault.self) {
            try expression.matches(String(repeating: "a", count: 40) + "!")
        }
        #expect(fault?.code == .tooComplex)
    }

    @Test
    func `a text that is too long is not looked at`() throws {
        let expression = try RegularExpression("a")
        let fault = #expect(throws: RegularExpressionFault.self) {
            try expression.matches(String(repeating: "a", count: (16 << 10) + 1))
        }
        #expect(fault?.code == .textTooLong)
    }

    @Test
    func `many tasks share one expression`() async throws {
        let expression = try RegularExpression("(\\w+) (\\w+)")
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<64 {
                group.addTask { try expression.matches(index.isMultiple(of: 2) ? "vou sim" : "sim") }
            }
            var matched = 0
            for try await result in group where result { matched += 1 }
            #expect(matched == 32)
        }
    }
}
