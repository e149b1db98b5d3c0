import Core
import Engine
import Testing

/// Replies a clinic wrote down with what they mean.
struct ReplyTestTests {
    private func results(_ replies: String) throws -> [FlowTestResult] {
        let program = try Clinic.program(others: [("flows/clinic/replies.yaml", "format: 1\nreplies:\n" + replies)])
        return FlowTestRunner(engine: Engine(program: program)).runAll()
    }

    @Test func `a reply read as it was written down passes`() throws {
        let results = try results(
            """
              a: { text: "não vou poder ir", as: cancel }
              b: { text: "onde paro o carro", as: parking, step: visit.ask }
              c: { text: "nota fiscal", as: billing }
              d: { text: "xpto zzz", as: unknown }
            """)
        #expect(results.map(\.passed) == [true, true, true, true])
    }

    @Test func `one read otherwise is a warning at its line`() throws {
        let results = try results("  a: { text: \"aquele negócio lá\", as: cancel, step: visit.ask }\n")
        let failure = try #require(results.first?.failures.first)
        #expect(failure.code == "reply-misread" && failure.severity == .warning)
        #expect(failure.mark.description == "flows/clinic/replies.yaml:3:3")
    }

    @Test func `a step that is gone is told`() throws {
        let results = try results("  a: { text: \"sim\", as: confirm, step: visit.gone }\n")
        #expect(results.first?.failures.map(\.code) == ["reply-step"])
    }

    @Test func `a conversation that goes otherwise is told at the row`() throws {
        let test = """
            format: 1
            test: t
            clock: 2026-11-23 09:00
            table: |
              patient says | we say
              oi           | never said by anybody
            """
        let program = try Clinic.program(others: [("flows/clinic/t.test.yaml", test)])
        let failures = FlowTestRunner(engine: Engine(program: program)).runAll().flatMap(\.failures)
        #expect(failures.map { "\($0.code) \($0.mark.line)" } == ["test-failed 6"])
    }
}
