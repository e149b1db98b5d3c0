import Core
import Language
import Testing

struct OverlapTests {
    private func findings(_ answers: String, interrupts: String = "") -> [Diagnostic] {
        let flow = "format: 1\nflow: main\nsteps:\n  a:\n    wait: 2h\n    answers:\n\(answers)\n    silence: -> end\n"
        let shared = "format: 1\ninterrupts:\n\(interrupts)\n"
        let result =
            interrupts.isEmpty
            ? Fixture.load((Fixture.flowPath, flow))
            : Fixture.load((Fixture.flowPath, flow), ("flows/clinic/_interrupts.yaml", shared))
        return result.diagnostics
    }

    @Test func `a word of one answer within a phrase of another is said with how it will be read`() throws {
        let found = findings(
            """
                  confirm: { words: [topo], go: -> end }
                  cancel: { words: [não topo], go: -> end }
            """)
        let finding = try #require(found.first)
        #expect(found.map(\.short) == ["overlapping-words 7:26"])
        #expect(finding.message.pt.contains("`não topo`, que será lido como `cancelar`"))
        #expect(finding.message.en.contains("`não topo`, which will be read as `cancel`"))
        #expect(finding.related.map(\.mark.line) == [8])
    }

    @Test func `a word within a phrase that every clinic's reader knows is said too`() throws {
        let finding = try #require(findings("      confirm: { words: [vou], go: -> end }").first)
        #expect(finding.code == "overlapping-words")
        #expect(finding.message.pt.contains("`não vou`, que será lido como `cancelar`"))
        #expect(finding.related.isEmpty)
    }

    @Test func `an interrupt's word within an answer's phrase is told to who wrote the answer`() throws {
        let found = findings(
            "      plan: { words: [mudar de plano], go: -> end }",
            interrupts: "  sales: { words: [plano], go: queue reception }")
        #expect(found.map(\.short) == ["overlapping-words 7:23"])
        #expect(found.first?.mark.file == Fixture.flowPath)
        #expect(found.first?.related.map(\.mark.file) == ["flows/clinic/_interrupts.yaml"])
    }

    @Test func `a reason silences it`() {
        let found = findings(
            """
                  # allow overlapping-words: read as meant
                  confirm: { words: [vou], go: -> end }
            """)
        #expect(found.isEmpty)
    }

    @Test func `phrases apart, and words of the same meaning, are no finding`() {
        let found = findings(
            """
                  confirm: { words: [estarei lá sim, com certeza], go: -> end }
                  cancel: { words: [cancelar, não posso], go: -> end }
            """)
        #expect(found.map(\.message.en) == [])
    }
}
