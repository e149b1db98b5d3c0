import Builtins
import Core
import Engine
import Foundation
import Language
import Runtime
import Testing

/// `docs/language.md`: every form of the language once, in both spellings.
@Suite struct ReferenceTests {
    private struct Block {
        let section: String
        let file: TenantFile
    }

    private struct NoPattern: Error {}

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The blocks of the page, whose first lines say which files they are.
    private static let blocks: [Block] = {
        let page = (try? String(contentsOf: root.appending(path: "docs/language.md"), encoding: .utf8)) ?? ""
        var blocks: [Block] = []
        for part in page.components(separatedBy: "\n## ") {
            let section = part.prefix { $0 != "\n" }
            let fences = part.components(separatedBy: "\n```")
            for fence in fences.dropFirst() where fence.hasPrefix("yaml\n") || fence.hasPrefix("lua\n") {
                let lines = fence.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
                let path = (lines.first ?? "").drop { "#- ".contains($0) }
                blocks.append(
                    Block(
                        section: String(section),
                        file: TenantFile(path: String(path), text: lines.joined(separator: "\n") + "\n")))
            }
        }
        return blocks
    }()

    private static var sections: [String] {
        blocks.map(\.section).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func load(_ section: String, of tenant: String) -> LoadResult {
        let own = Self.blocks.filter { $0.section == section || $0.section == "The clinic" }.map(\.file)
            .filter { $0.folder == tenant || $0.isShared }
        return TenantLoader(registry: .builtins) { _ in throw NoPattern() }
            .load(FolderContents(tenant: tenant, files: own), version: "v1")
    }

    @Test(arguments: sections, ["clinic", "clinica"])
    func `every example loads without a finding, and its tests pass`(section: String, tenant: String) throws {
        let result = load(section, of: tenant)
        #expect(result.diagnostics.map { "\($0.mark): \($0.code): \($0.message.en)" } == [])
        let program = try #require(result.program)
        let engine = Engine(program: program, scripts: try LuaScripts(program.scripts) { _ in })
        for outcome in FlowTestRunner(engine: engine).runAll() {
            #expect(outcome.failures.map { "\($0.mark): \($0.message.en)" } == [])
        }
    }

    @Test(arguments: UserLanguage.allCases)
    func `every keyword of every form is on the page`(spelling: UserLanguage) {
        let folder = spelling == .en ? "clinic" : "clinica"
        let text = Self.blocks.filter { $0.file.folder == folder || $0.file.isShared }
            .map { String(decoding: $0.file.bytes, as: UTF8.self) }.joined(separator: "\n")
        var missing: [String] = []
        func look(_ form: Form) {
            for field in form.fields {
                let word = field.name[spelling]
                if !text.contains(word + ":") { missing.append("\(form.name.en): \(word)") }
                look(field.kind)
            }
        }
        func look(_ kind: ShapeKind) {
            switch kind {
            case .form(let form): look(form)
            case .named(let kind): look(kind)
            case .either(let kinds): kinds.forEach(look)
            default: break
            }
        }
        Schema.documents.forEach(look)
        for action in Registry.builtins.actions where !text.contains(action.description.name[spelling] + ":") {
            missing.append("action \(action.description.name[spelling])")
        }
        #expect(missing == [])
    }
}
