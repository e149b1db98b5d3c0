import Core
import Language
import Testing

/// Files that nobody wrote in good faith: a finding, in bounded time, and never a crash.
struct HostileTests {
    /// SplitMix64, so that a failure can be played again.
    struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    @Test(arguments: 0..<8) func `mangled examples never crash the loader`(seed: UInt64) throws {
        var random = Random(state: seed)
        let files =
            try Fixture.example("digitaly")
            + Fixture.example("clareza").filter { $0.isYAML }.map { file in
                TenantFile(path: file.path.replacing("clareza", with: "digitaly"), bytes: file.bytes)
            }
        let junk: [[UInt8]] = [
            [], [0], [0xFF], [0xC3], Array("{".utf8), Array("}".utf8), Array(": ".utf8), Array("\n".utf8),
            Array("->".utf8), Array("\t".utf8), Array("- ".utf8), Array("é💼".utf8), Array("\"".utf8), Array("[".utf8),
            Array("&a ".utf8), Array("*a".utf8), Array("| ".utf8), Array("99999999999999999999".utf8),
        ]
        for _ in 0..<25 {
            let mangled = files.map { file -> TenantFile in
                guard Int.random(in: 0..<3, using: &random) == 0 else { return file }
                var bytes = file.bytes
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    let start = Int.random(in: 0...bytes.count, using: &random)
                    let end = min(bytes.count, start + Int.random(in: 0...6, using: &random))
                    bytes.replaceSubrange(start..<end, with: junk.randomElement(using: &random) ?? [])
                }
                return TenantFile(path: file.path, bytes: bytes)
            }
            let result = Fixture.loader.load(mangled)
            #expect(result.program == nil || result.errors.isEmpty)
            for finding in result.diagnostics {
                #expect(finding.mark.line >= 1 && finding.mark.column >= 1 && finding.length >= 1)
                let source = mangled.first { $0.path == finding.mark.file }.map { SourceText($0.bytes) }
                #expect(!DiagnosticPrinter(language: .pt).text(finding, source: source).isEmpty)
            }
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "[", "{", "- ", "{a: ", "[[", "a: {", "? ", "&a [*a,", "\"", "{{", "}", "->", "é",
        ])
    func `the same thing a hundred thousand times is a finding`(piece: String) {
        let text = "format: 1\nflow: main\nsteps:\n  a:\n    say: " + String(repeating: piece, count: 100_000)
        let result = Fixture.load((Fixture.flowPath, text))
        #expect(result.diagnostics.count <= 200)
    }

    @Test(.timeLimit(.minutes(1))) func `thousands of steps are checked in a moment, right or wrong`() {
        let steps = (0..<2_000).map { "  s\($0): { go: -> s\($0 + 1) }\n" }.joined()
        #expect(Fixture.load(flow: steps + "  s2000: { say: Oi }\n").diagnostics.isEmpty)
        #expect(Fixture.load(flow: steps + "  s2000: { go: -> s0 }\n").diagnostics.map(\.code) == ["endless-cycle"])
        let wrong = (0..<2_000).map { "  s\($0): { go: -> t\($0) }\n" }.joined()
        #expect(Fixture.load(flow: wrong).diagnostics.count == 200)
    }

    @Test(.timeLimit(.minutes(1))) func `thousands of wrong fields in one text are said once each, up to a bound`() {
        let text = String(repeating: "{patient.nmae} {x} ", count: 1_500)
        #expect(Fixture.load(flow: "  a:\n    say: \"\(text)\"\n").diagnostics.count == 200)
    }

    @Test(arguments: [[0xEF, 0xBB, 0xBF], [], [0x0D]] as [[UInt8]])
    func `a byte order mark and carriage returns do no harm`(bytes: [UInt8]) {
        let text = "format: 1\nflow: main\nsteps:\n  a:\n    say: Oi\n"
        let lines = bytes == [0x0D] ? text.replacing("\n", with: "\r\n") : text
        let file = TenantFile(path: Fixture.flowPath, bytes: (bytes == [0x0D] ? [] : bytes) + Array(lines.utf8))
        let tenant = TenantFile(path: Fixture.tenantPath, text: Fixture.tenant)
        #expect(Fixture.loader.load([file, tenant]).diagnostics.isEmpty)
    }

    @Test func `a script must be text`() {
        for (bytes, code) in [
            ([0x1B, 0x4C, 0x75, 0x61], "binary-script"), ([0xFF, 0xFE], "encoding"), ([0x61, 0x00], "encoding"),
        ] as [([UInt8], String)] {
            let files = [
                TenantFile(path: "flows/clinic/x.lua", bytes: bytes),
                TenantFile(path: Fixture.tenantPath, text: Fixture.tenant),
            ]
            #expect(Fixture.loader.load(files).diagnostics.map(\.code) == [code])
        }
    }
}
