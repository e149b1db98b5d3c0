import Core
import Operations
import Testing

@Suite struct ExamineHostTests {
    @Test func `A sound host has nothing bad`() async throws {
        let clinic = try await Clinic()
        let findings = try await clinic.context().run(ExamineHost())
        #expect(findings.map(\.subject) == ["zones", "database", "clinic"])
        #expect(findings.allSatisfy { $0.state == .good }, "\(findings)")
    }

    @Test func `Files with an error are told with the command that shows them`() async throws {
        let clinic = try await Clinic("colour: blue\n")
        let findings = try await clinic.context().run(ExamineHost())
        #expect(findings.last?.state == .bad)
        #expect(findings.last?.words.en == "1 error(s); see `recado check clinic`")
    }

    @Test func `A database that is closed is told`() async throws {
        let clinic = try await Clinic()
        await clinic.store.close()
        let findings = try await clinic.context().run(ExamineHost())
        #expect(findings.first { $0.subject == "database" }?.state == .bad)
    }
}
