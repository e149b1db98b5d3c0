import Core
import Testing

@testable import recado

@Suite struct OptionsTests {
    @Test func `Words and flags may stand in any order`() throws {
        let options = try Options(["--last", "5", "digitaly", "--json", "+5511"], for: WhyCommand.self)
        #expect(options.words == ["digitaly", "+5511"])
        #expect(options["last"] == "5" && options.has("json"))
    }

    @Test func `A value may follow an equals sign, even an empty one`() throws {
        let options = try Options(["--last=7", "--root="], for: WhyCommand.self)
        #expect(options["last"] == "7" && options["root"]?.isEmpty == true)
    }

    @Test func `What follows two hyphens is words`() throws {
        let options = try Options(["--", "--json"], for: WhyCommand.self)
        #expect(options.words == ["--json"] && !options.has("json"))
    }

    @Test func `An unknown flag is refused with the nearest one`() {
        let fault = #expect(throws: CommandFault.self) { try Options(["--jsom"], for: WhyCommand.self) }
        #expect(fault?.code == .usage && fault?.words.en.contains("did you mean --json?") == true)
    }

    @Test func `A flag without its value is refused`() {
        let fault = #expect(throws: CommandFault.self) { try Options(["--last"], for: WhyCommand.self) }
        #expect(fault?.words.en == "--last needs a value")
    }

    @Test func `A missing word is named`() throws {
        let options = try Options([], for: WhyCommand.self)
        let fault = #expect(throws: CommandFault.self) { try options.word(0, "TENANT") }
        #expect(fault?.words.pt == "falta TENANT")
    }
}
