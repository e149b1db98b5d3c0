import Core

/// The flows a version's scripts register, and what tells their text from another version's.
struct ScriptFlows: Sendable {
    private let flows: [String: ScriptRegistration]
    /// Of every Lua file: a flow may use what another file or a module defines.
    let digest: Digest

    init(_ program: Program, _ scripts: any ScriptPort) {
        let registered = scripts.registrations.filter { $0.kind == .flow }
        flows = Dictionary(registered.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        digest = flows.isEmpty ? Digest() : Self.digest(program.scripts.filter { $0.file.hasSuffix(".lua") })
    }

    subscript(_ name: String) -> ScriptRegistration? { flows[name] }

    var names: [String] { Array(flows.keys) }

    private static func digest(_ scripts: [Script]) -> Digest {
        var digest = Digest()
        for script in scripts.sorted(by: { $0.file < $1.file }) {
            digest.add(script.file.utf8)
            digest.add(CollectionOfOne(0))
            digest.add(script.source.utf8)
            digest.add(CollectionOfOne(0))
        }
        return digest
    }
}

extension Engine {
    /// Every flow, in YAML or Lua.
    package var flowNames: [String] { (Array(program.flows.keys) + scriptFlows.names).sorted() }

    /// Names that a flow in Lua and one in YAML both have, and where: nobody could say which one is meant.
    package var flowsInBoth: [(script: ScriptRegistration, flow: SourceMark)] {
        scriptFlows.names.sorted().compactMap { name in
            guard let script = scriptFlows[name], let flow = program.flows[name] else { return nil }
            return (script, flow.mark)
        }
    }

    package func hasFlow(_ name: String) -> Bool { program.flows[name] != nil || scriptFlows[name] != nil }

    /// Whether a script's flow is here as well, among the same scripts.
    func hasSameScripts(for flow: String, as other: Engine) -> Bool {
        scriptFlows[flow] != nil && scriptFlows.digest == other.scriptFlows.digest
    }

    /// Whether a conversation in a script comes to the same point with this version's scripts; nil outside of scripts.
    package func canReplay(_ run: FlowRun) -> Bool? {
        guard let journal = run.journal else { return nil }
        return scriptFlows[run.flow] != nil && journal[0]?.digest == scriptFlows.digest
    }
}
