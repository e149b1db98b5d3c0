import Builtins
import Core
import Foundation
import Language
import Testing

extension Finding: CustomTestStringConvertible {
    public var testDescription: String { code }
}

struct FindingTests {
    private static let root = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()

    /// The text of every Swift file below a folder.
    private static func sources(_ folder: String) -> [String] {
        let base = root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.compactMap {
            try? String(contentsOf: base.appending(path: $0), encoding: .utf8)
        }
    }

    /// The codes that the program's own text gives to diagnostics.
    private static var used: Set<String> {
        let rooms = ["Sources/Host/Language", "Sources/Host/Engine", "Sources/Host/Core/Registry", "Sources/Builtins"]
        var codes: Set<String> = []
        for source in rooms.flatMap(sources) {
            let own = source.matches(of: /(?:Diagnostic|\.trigger)\(\s*"([a-z]+(?:-[a-z]+)*)"/).map { String($0.1) }
            let unknown = source.matches(of: /\.unknown\(\s*"([a-z]+)"/).map { "unknown-" + $0.1 }
            codes.formUnion(own + unknown)
        }
        return codes
    }

    @Test func `every code of a diagnostic is declared, once`() {
        let declared = Finding.all.map(\.code)
        #expect(Set(declared).count == declared.count)
        #expect(Self.used.count > 80)
        #expect(Self.used.subtracting(declared).sorted() == [])
        let broken = BrokenFile.all.flatMap(\.expected).compactMap { line in
            line.replacing("warning ", with: "").split(separator: " ").first.map(String.init)
        }
        #expect(Set(broken).subtracting(declared).sorted() == [])
    }

    @Test func `every declared code is seen in a test`() {
        let expected = BrokenFile.all.flatMap(\.expected).joined(separator: "\n")
        let tests = Self.sources("Tests").joined(separator: "\n")
        let unseen = Finding.all.filter { finding in
            finding.bad == nil && !tests.contains("\"\(finding.code)\"") && !tests.contains("\"\(finding.code) ")
                && !tests.contains(" \(finding.code) ")
                && !expected.contains(finding.code + " ")
        }
        #expect(unseen.map(\.code) == [])
    }

    @Test(arguments: Finding.all.filter { $0.bad != nil })
    func `the wrong example has it and the right one has not`(finding: Finding) throws {
        func codes(_ text: String?) throws -> [Diagnostic] {
            Fixture.load((Fixture.flowPath, try #require(text) + "\n")).diagnostics
        }
        let found = try codes(finding.bad).filter { $0.code == finding.code }
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.severity == finding.severity })
        #expect(try codes(finding.good).filter { $0.severity == .error || $0.code == finding.code }.map(\.code) == [])
    }

    @Test(arguments: Finding.all)
    func `a page says what, why and what to do in both languages`(finding: Finding) {
        for words in [finding.title, finding.why, finding.remedy] {
            #expect(!words.pt.isEmpty && !words.en.isEmpty && words.pt != words.en)
        }
        #expect(FindingPage(finding).text(.pt).contains(finding.why.pt))
    }

    @Test func `the reference in the repository is the one the program writes`() throws {
        for page in ReferencePages(.builtins).files() {
            let file = Self.root.appending(path: "docs/reference/\(page.name)")
            let committed = try? String(contentsOf: file, encoding: .utf8)
            let isSame = committed == page.text
            #expect(isSame, "docs/reference/\(page.name): run recado schema --docs docs/reference")
        }
    }
}
