import Core
import Operations
import Testing

@Suite struct ReadHistoryTests {
    @Test func `Somebody unknown is told as such`() async throws {
        let clinic = try await Clinic()
        let fault = await #expect(throws: OperationFault.self) {
            try await clinic.context().run(ReadHistory(of: "+5511999990000", at: Clinic.tenant, newest: 5))
        }
        #expect(fault?.code == .notFound)
    }
}
