import Core
import Language
import Testing

/// Findings that take more than one file, or more than a file of one page.
struct OtherFindingTests {
    private func codes(_ files: (path: String, text: String)...) -> [String] {
        let own = files.map { TenantFile(path: $0.path, text: $0.text) }
        let hasTenant = files.contains { $0.path == Fixture.tenantPath }
        return Fixture.loader.load(
            own + (hasTenant ? [] : [TenantFile(path: Fixture.tenantPath, text: Fixture.tenant)])
        )
        .diagnostics.map(\.code)
    }

    private let waiting = "    wait: 2h\n    silence: -> end\n"

    @Test func `a tenant without its own file is told so`() {
        let result = Fixture.loader.load([TenantFile(path: Fixture.flowPath, text: Fixture.otherFlow)])
        #expect(result.diagnostics.map(\.code) == ["tenant-missing"])
    }

    @Test func `a file with more entries than anybody reads is refused`() {
        let list = String(repeating: "1,", count: 100_001)
        #expect(codes((Fixture.flowPath, "format: 1\nflow: main\nsteps: [\(list)1]\n")).contains("too-many-nodes"))
    }

    @Test func `a template that the tenant does not list is unknown`() {
        let tenant = Fixture.tenant + "\ntemplates:\n  reminder: { id: HX1 }\n"
        let flow = "format: 1\nflow: main\nsteps:\n  a: { say: Oi, template: remindr }\n"
        #expect(codes((Fixture.tenantPath, tenant), (Fixture.flowPath, flow)) == ["unknown-template"])
    }

    @Test func `a flow in Lua cannot be run as a step`() {
        let lua = ("flows/clinic/triage.lua", "flow(\"triage\", function(chat) end)")
        let flow = "format: 1\nflow: main\nsteps:\n  a: { run: triage, outcomes: { done: -> end } }\n"
        #expect(codes(lua, (Fixture.flowPath, flow)) == ["run-of-script"])
    }

    @Test func `a menu longer than the channel's list is told so`() {
        let tenant = Fixture.tenant.replacing(
            "provider: twilio, account_sid: secret SID, auth_token: secret TOKEN, from: \"whatsapp:+1\"",
            with: "provider: simulator")
        let options = (1...11).map { "\($0): \"O\($0) -> end\"" }.joined(separator: ", ")
        let flow = "format: 1\nflow: main\nsteps:\n  a:\n    say: Oi\n    options: { \(options) }\n" + waiting
        #expect(codes((Fixture.tenantPath, tenant), (Fixture.flowPath, flow)) == ["too-many-options"])
    }

    @Test func `an argument that is not there is named`() throws {
        let arguments = Arguments([:], mark: SourceMark(file: "x", line: 1, column: 1))
        let fault = #expect(throws: Diagnostic.self) { _ = try arguments.text("name") }
        #expect(fault?.code == "missing-argument")
    }

    @Test func `a word in a block of text is not translated, and the file is left`() {
        let text = "format: 1\nflow: main\non: |\n  message\nsteps:\n  a: { say: Oi }\n"
        let result = Fixture.loader.format(TenantFile(path: Fixture.flowPath, text: text), to: .pt)
        #expect(result.bytes == nil)
        #expect(result.diagnostics.map(\.code) == ["not-translatable"])
    }

    @Test func `a file that would say something else is left as it is`() {
        let text = "format: 1\nflow: main\nsteps:\n  a: { say: Oi, diga: Olá }\n"
        let result = Fixture.loader.format(TenantFile(path: Fixture.flowPath, text: text))
        #expect(result.bytes == nil)
        #expect(result.diagnostics.map(\.code) == ["not-formattable"])
    }
}
