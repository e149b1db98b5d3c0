import Core
import Language
import Testing

struct ExampleTests {
    @Test(arguments: ["digitaly", "clareza"])
    func `the examples of the language load without a problem`(tenant: String) throws {
        let result = Fixture.loader.load(try Fixture.example(tenant), version: "v1")
        #expect(result.diagnostics.map { "\($0.mark): \($0.code): \($0.message.en)" } == [])
        let program = try #require(result.program)
        #expect(program.tenant.id == TenantID(tenant))
        #expect(program.version == "v1")
    }
}
