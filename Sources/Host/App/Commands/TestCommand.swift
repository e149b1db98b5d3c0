import Core
import Engine
import Runtime

/// `recado test`: plays the tenants' test tables on a virtual clock.
struct TestCommand: Command {
    static let name = "test"
    static let usage = "[TENANT…] [--root PASTA] [--format text|tap|junit] [--coverage]"
    static let summary = LocalizedText(
        pt: "joga as conversas escritas como testes, sem enviar nada",
        en: "plays the conversations written as tests; sends nothing")
    static let example = "recado test digitaly --coverage"
    static let flags: [Flag] = [
        .root,
        Flag("format", "FORMATO", pt: "text, tap ou junit (text)", en: "text, tap or junit (text)"),
        Flag("coverage", pt: "mostra os passos que nenhum teste visita", en: "shows the steps no test visits"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let wiring = Wiring(try Configuration(options))
        guard let format = TestFormat(rawValue: options["format"] ?? "text") else {
            throw CommandFault(
                .usage,
                LocalizedText(pt: "--format deve ser text, tap ou junit", en: "--format must be text, tap or junit"))
        }
        var results: [FlowTestResult] = []
        var isBroken = false
        for tenant in try Tenants.named(options.words, in: wiring) {
            let candidate = wiring.source().load(tenant)
            results += candidate.tests
            let untested = candidate.diagnostics.filter { !["test-failed", "reply-misread"].contains($0.code) }
            isBroken = isBroken || untested.contains { $0.severity == .error }
            DiagnosticReport(untested, root: wiring.configuration.root, terminal).complain()
            if options.has("coverage"), let loaded = candidate.loaded {
                printCoverage(loaded, candidate.tests, terminal)
            }
        }
        format.print(results, terminal)
        return isBroken || results.contains { !$0.passed } ? .problems : .fine
    }

    private static func printCoverage(_ loaded: LoadedTenant, _ results: [FlowTestResult], _ terminal: Terminal) {
        let all = loaded.program.flows.values.flatMap { flow in flow.steps.map { "\(flow.name).\($0.name)" } }.sorted()
        let visited = results.reduce(into: Set<String>()) { $0.formUnion($1.visited) }
        let missing = all.filter { !visited.contains($0) }
        terminal.say(
            LocalizedText(
                pt: "\(loaded.tenant.id): \(all.count - missing.count) de \(all.count) passos visitados",
                en: "\(loaded.tenant.id): \(all.count - missing.count) of \(all.count) steps visited"))
        for step in missing { terminal.print("  - " + step) }
    }
}
