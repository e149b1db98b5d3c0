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

    @Test func `every tenant that ships loads without a problem`() {
        let root = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
        let reader = FolderReader(root: root.path)
        #expect(!reader.tenants().names.isEmpty)
        for tenant in reader.tenants().names {
            let result = Fixture.loader.load(reader.read(tenant))
            #expect(result.diagnostics.map { "\($0.mark): \($0.code): \($0.message.en)" } == [])
        }
    }
}
