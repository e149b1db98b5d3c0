import Core
import Foundation
import Language
import Testing

/// One file of `Broken/`, whose first lines say what is wrong with it: `# expect: [warning] code line:column length`.
struct BrokenFile: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String

    var testDescription: String { name }

    var expected: [String] {
        text.split(separator: "\n").compactMap { line in
            line.hasPrefix("# expect: ") ? String(line.dropFirst("# expect: ".count)) : nil
        }
    }

    /// A file of a tenant replaces the one of the fixture; any other stands beside it.
    var path: String {
        text.contains("\ntenant: ") ? Fixture.tenantPath : "flows/clinic/\(name)"
    }

    static let all: [BrokenFile] = {
        let folder = Fixture.folder.appending(path: "Broken")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map {
                BrokenFile(name: name, text: $0)
            }
        }
    }()
}

struct BrokenTests {
    @Test(arguments: BrokenFile.all)
    func `every broken file is told what is wrong and exactly where`(file: BrokenFile) {
        let result = Fixture.load(
            (file.path, file.text), ("flows/clinic/_other.yaml", Fixture.otherFlow),
            ("flows/clinic/_helper.yaml", Fixture.helperFlow), ("flows/clinic/_quick.yaml", Fixture.quickFlow),
            ("flows/clinic/_interrupts.yaml", Fixture.interrupts))
        let found = result.diagnostics.map { diagnostic in
            (diagnostic.severity == .warning ? "warning " : "") + diagnostic.short + " \(diagnostic.length)"
        }
        #expect(found.sorted() == file.expected.sorted())
        #expect(result.diagnostics.allSatisfy { $0.mark.file == file.path })
        #expect((result.program == nil) == file.expected.contains { !$0.hasPrefix("warning ") })
    }

    @Test func `the folder of broken files is there`() {
        #expect(BrokenFile.all.count >= 80)
        #expect(BrokenFile.all.allSatisfy { !$0.expected.isEmpty })
    }

    @Test(arguments: BrokenFile.all)
    func `every finding speaks both languages and points inside the line`(file: BrokenFile) {
        let source = SourceText(Array(file.text.utf8))
        for finding in Fixture.load((file.path, file.text)).diagnostics where finding.mark.file == file.path {
            #expect(!finding.message.pt.isEmpty && !finding.message.en.isEmpty)
            #expect(finding.message.pt != finding.message.en)
            let width = source.line(finding.mark.line).unicodeScalars.count
            #expect(finding.mark.column + finding.length - 1 <= max(1, width))
        }
    }
}
