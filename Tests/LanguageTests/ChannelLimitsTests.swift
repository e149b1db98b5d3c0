import Builtins
import Core
import Language
import Testing

/// A channel with narrow limits, so that the checks of them can be seen.
private struct Narrow: ChannelKind {
    static let description = KindDescription(
        "narrow", LocalizedText(pt: "um canal estreito", en: "a narrow channel"), parameters: [], example: "")
    static let limits = ChannelLimits(
        textCharacters: 50, buttons: 3, buttonCharacters: 20, listRows: 4, listRowCharacters: 24, hasWindow: false)

    static func make(_ settings: ChannelSettings) throws(ChannelFault) -> any Channel {
        throw ChannelFault(code: "none", words: LocalizedText(pt: "", en: ""))
    }
}

struct ChannelLimitsTests {
    private func codes(_ step: String, _ translation: String? = nil) -> [String] {
        let builtins = Registry.builtins
        let loader = TenantLoader(
            registry: Registry(actions: builtins.actions, triggers: builtins.triggers, channels: [Narrow.self]),
            patterns: { Fixture.Pattern(source: $0) })
        let tenant = """
            format: 1
            tenant: clinic
            name: Clinic
            timezone: America/Sao_Paulo
            channels: { phone: { provider: narrow } }
            """
        let flow = "format: 1\nflow: main\non: appointment 1h before\nsteps:\n  a:\n" + step
        return loader.load(
            [
                TenantFile(path: Fixture.tenantPath, text: tenant), TenantFile(path: Fixture.flowPath, text: flow),
                translation.map { TenantFile(path: "flows/clinic/main.en.yaml", text: $0) },
            ].compactMap { $0 }
        ).diagnostics.map { "\($0.severity) \($0.short)" }
    }

    private func menu(_ labels: String...) -> String {
        let options = labels.enumerated().map { "      \($0 + 1): \"\($1) -> end\"\n" }.joined()
        return "    options:\n" + options + "    wait: 1h\n    silence: -> end\n"
    }

    @Test func `a menu is measured as what the channel makes of it`() {
        func label(_ letter: String, _ count: Int) -> String { String(repeating: letter, count: count) }
        #expect(codes(menu(label("a", 20), label("b", 20), label("c", 20))).isEmpty)
        #expect(codes(menu(label("a", 20), label("b", 21))) == ["warning option-too-long 8:7"])
        let rows = (label("b", 24), label("c", 24), label("d", 24))
        #expect(codes(menu(label("a", 24), rows.0, rows.1, rows.2)).isEmpty)
        #expect(codes(menu(label("a", 25), rows.0, rows.1, rows.2)) == ["warning option-too-long 7:7"])
        #expect(codes(menu("a", "b", "c", "d", "e")) == ["warning too-many-options 6:5"])
    }

    @Test func `a text is measured without what its fields will say`() {
        let text = String(repeating: "x", count: 50)
        #expect(codes("    say: \"\(text){patient.name}\"\n").isEmpty)
        #expect(codes("    say: \"\(text)x\"\n") == ["error text-too-long 6:10"])
    }

    @Test func `texts of answers, of confusion and in other languages are measured too`() {
        let long = String(repeating: "x", count: 51)
        let step = """
                say: Oi
                wait: 1h
                answers: { confirm: { say: \(long), go: -> end } }
                silence: -> end
                unclear: { say: \(long), then: -> end }

            """
        #expect(codes(step) == ["error text-too-long 8:32", "error text-too-long 10:21"])
        let translation = """
            format: 1
            translates: main
            locale: en
            texts: { a.1: "\(String(long.prefix(21)))", a.2: b }
            """
        #expect(codes(menu("a", "b"), translation) == ["warning option-too-long 4:15"])
    }

    @Test func `a channel without a window needs no template`() {
        #expect(codes("    say: Oi\n").isEmpty)
    }
}
