import Core

/// Says in words what one version does differently from another.
///
/// Flows are told step by step; rules and interrupts by name, with the lines that changed; what no words cover is shown
/// as lines of its file.
package struct VersionComparison {
    private let old: Program
    private let new: Program
    private let oldFiles: SourceFiles
    private let newFiles: SourceFiles

    package init(_ old: Program, _ oldContents: FolderContents, _ new: Program, _ newContents: FolderContents) {
        self.old = old
        self.new = new
        oldFiles = SourceFiles(oldContents)
        newFiles = SourceFiles(newContents)
    }

    package var changes: [VersionChange] {
        guard old.version != new.version else { return [] }
        let told = flows + rules + interrupts
        return told + otherFiles
    }

    private var flows: [VersionChange] {
        Self.names(old.flows.keys, new.flows.keys).flatMap { name -> [VersionChange] in
            switch (old.flows[name], new.flows[name]) {
            case (let before?, let after?): return changes(of: before, after)
            case (nil, let after?):
                let count = after.steps.count
                return [VersionChange(name, pt: "fluxo novo, passos: \(count)", en: "new flow, steps: \(count)")]
            default: return [VersionChange(name, pt: "o fluxo saiu", en: "the flow is gone")]
            }
        }
    }

    private func changes(of before: Flow, _ after: Flow) -> [VersionChange] {
        var changes = FlowComparison(before, after, old: old, new: new).changes
        for step in after.steps {
            guard let earlier = before.step(step.name) else { continue }
            let comparison = StepComparison(earlier, step, in: before, after)
            let found = comparison.changes
            changes += found
            if found.isEmpty, let change = block("\(after.name).\(step.name)", earlier.mark, step.mark) {
                changes.append(change)
            }
        }
        guard changes.isEmpty else { return changes }
        return rest(of: after.name, before.mark.file, after.mark.file)
    }

    /// What stands beside the steps and has no words of its own.
    private func rest(of name: String, _ before: String, _ after: String) -> [VersionChange] {
        let lines = LineDifference(oldFiles.meaning(of: before), newFiles.meaning(of: after)).lines
        return lines.isEmpty ? [] : [VersionChange(name, LocalizedText(pt: "mudou", en: "changed"), lines: lines)]
    }

    private var rules: [VersionChange] {
        let before = Self.named(old.rules.filter { $0.flow == nil })
        let after = Self.named(new.rules.filter { $0.flow == nil })
        return Self.names(before.keys, after.keys).flatMap { name in
            entry("rules.\(name)", before[name]?.mark, after[name]?.mark)
        }
    }

    private static func named(_ rules: [Rule]) -> [String: Rule] {
        Dictionary(rules.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private var interrupts: [VersionChange] {
        let before = Dictionary(old.interrupts.map { ($0.name, $0.mark) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.interrupts.map { ($0.name, $0.mark) }, uniquingKeysWith: { first, _ in first })
        return Self.names(before.keys, after.keys).flatMap { name in
            entry("interrupts.\(name)", before[name], after[name])
        }
    }

    private func entry(_ subject: String, _ before: SourceMark?, _ after: SourceMark?) -> [VersionChange] {
        switch (before, after) {
        case (let before?, let after?): return block(subject, before, after).map { [$0] } ?? []
        case (nil, _?): return [VersionChange(subject, pt: "entrou", en: "new")]
        default: return [VersionChange(subject, pt: "saiu", en: "gone")]
        }
    }

    private func block(_ subject: String, _ before: SourceMark, _ after: SourceMark) -> VersionChange? {
        let lines = LineDifference(oldFiles.block(at: before), newFiles.block(at: after)).lines
        guard !lines.isEmpty else { return nil }
        return VersionChange(subject, LocalizedText(pt: "mudou", en: "changed"), lines: lines)
    }

    /// Files outside of what words told: the clinic's own, scripts, tests.
    private var otherFiles: [VersionChange] {
        Self.names(oldFiles.paths, newFiles.paths).compactMap { path in
            guard !isToldByFlows(path), oldFiles.bytes(of: path) != newFiles.bytes(of: path) else { return nil }
            let lines = LineDifference(oldFiles.lines(of: path), newFiles.lines(of: path)).lines
            return VersionChange(path, LocalizedText(pt: "mudou", en: "changed"), lines: lines)
        }
    }

    private func isToldByFlows(_ path: String) -> Bool {
        old.flows.values.contains { $0.mark.file == path } || new.flows.values.contains { $0.mark.file == path }
            || (old.rules + new.rules).contains {
                $0.flow == nil && $0.mark.file == path && !path.hasSuffix("tenant.yaml")
            }
    }

    private static func names(_ before: some Sequence<String>, _ after: some Sequence<String>) -> [String] {
        Set(before).union(after).sorted()
    }
}
