import Core
import Language
import Testing

/// What scripts require, as far as it can be seen without running them.
struct ModuleTests {
    private func findings(_ files: (String, String)...) -> [String] {
        var all = files.map { TenantFile(path: $0.0, text: $0.1) }
        all.append(TenantFile(path: Fixture.tenantPath, text: Fixture.tenant))
        return Fixture.loader.load(all).diagnostics.map { "\($0.mark.file) \($0.short) \($0.length)" }
    }

    private func advice(_ files: (String, String)...) -> String? {
        var all = files.map { TenantFile(path: $0.0, text: $0.1) }
        all.append(TenantFile(path: Fixture.tenantPath, text: Fixture.tenant))
        return Fixture.loader.load(all).diagnostics.first?.advice?.en
    }

    @Test func `a module of the tenant and one that all share are found`() {
        let own = ("flows/clinic/lib/dates.lua", "return {}")
        let shared = ("flows/_shared/lib/texts.lua", "local d = require('lib.dates') return d")
        #expect(
            findings(("flows/clinic/a.lua", "local d = require \"lib.dates\"\nrequire[[x]]"), own, shared).isEmpty
                == false)
        #expect(findings(("flows/clinic/a.lua", "require \"lib.dates\" require('lib.texts')"), own, shared).isEmpty)
        #expect(findings(("flows/clinic/lib/deep/er.lua", ""), ("flows/clinic/a.lua", "require 'lib.deep.er'")).isEmpty)
    }

    @Test func `a module that is not there is told with its place and the nearest name`() {
        let files = (
            (
                "flows/clinic/a.lua",
                "-- require 'lib.x'\nlocal t = \"é require 'lib.y'\"; local d = require(\"lib.dats\")"
            ), ("flows/clinic/lib/dates.lua", "return {}")
        )
        #expect(findings(files.0, files.1) == ["flows/clinic/a.lua missing-module 2:50 10"])
        #expect(advice(files.0, files.1) == "did you mean `lib.dates`?")
        #expect(advice(("flows/clinic/a.lua", "require 'lib.none'")) == "write it in `flows/clinic/lib/none.lua`")
        #expect(advice(("flows/clinic/a.lua", "require 'a'"))?.hasPrefix("a module is `lib.name`") == true)
    }

    @Test func `what is required must be seen, and is only what is called by that name`() {
        #expect(
            findings(("flows/clinic/a.lua", "local n = 'lib.x'\nrequire(n)")) == [
                "flows/clinic/a.lua unknown-require 2:1 7"
            ])
        #expect(findings(("flows/clinic/a.lua", "t.require('x') t:require('y') local required = require_all")).isEmpty)
    }

    @Test func `modules that require one another are told at one of them`() {
        let circle = findings(
            ("flows/clinic/lib/a.lua", "\nlocal b = require 'lib.b'"),
            ("flows/clinic/lib/b.lua", "return require 'lib.c'"),
            ("flows/clinic/lib/c.lua", "return require 'lib.a'"), ("flows/clinic/main.lua", "require 'lib.a'"))
        #expect(circle == ["flows/clinic/lib/a.lua module-circle 2:19 7"])
        #expect(
            findings(("flows/clinic/lib/a.lua", "require 'lib.a'")) == ["flows/clinic/lib/a.lua module-circle 1:9 7"])
    }
}
