import Core
import Operations
import Testing

@Suite struct PermissionTests {
    @Test func `A caller without the permission is refused before anything is done`() async throws {
        let clinic = try await Clinic()
        let reader = Caller(name: "Bia", permissions: [.readJobs])
        await #expect(throws: OperationFault.self) {
            try await clinic.context(reader).run(DecideJobs(.retry, .all([.dead]), of: Clinic.tenant))
        }
        let jobs = try await clinic.context(reader).run(ListJobs(of: Clinic.tenant, in: [.dead]))
        #expect(jobs.isEmpty)
    }

    @Test func `A caller of one tenant sees no other, nor the host`() async throws {
        let clinic = try await Clinic()
        let caller = Caller(name: "Bia", permissions: Set(Permission.allCases), tenants: ["other"])
        for attempt in 0..<2 {
            let fault = await #expect(throws: OperationFault.self) {
                if attempt == 0 {
                    _ = try await clinic.context(caller).run(ListJobs(of: Clinic.tenant, in: [.dead]))
                } else {
                    _ = try await clinic.context(caller).run(ExamineHost())
                }
            }
            #expect(fault?.code == .denied)
        }
    }

    @Test(arguments: Permission.allCases)
    func `A permission has words in both languages`(_ permission: Permission) {
        #expect(!permission.name.pt.isEmpty && !permission.name.en.isEmpty)
    }
}
