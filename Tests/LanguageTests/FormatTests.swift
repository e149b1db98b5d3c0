import Core
import Foundation
import Language
import Testing

/// The files of one tenant, that ships or is an example.
struct WrittenTenant: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: [TenantFile]

    static let all: [WrittenTenant] = {
        let root = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
        let reader = FolderReader(root: root.path)
        let shipped = reader.tenants().names.map { WrittenTenant(testDescription: $0, files: reader.read($0).files) }
        let examples = ["digitaly", "clareza"].map { name in
            WrittenTenant(testDescription: "example \(name)", files: (try? Fixture.example(name)) ?? [])
        }
        return shipped + examples
    }()

    private struct Refused: Error { let path: String }

    private static func changed(_ bytes: [UInt8]?, _ path: String) throws -> [UInt8] {
        guard let bytes else { throw Refused(path: path) }
        return bytes
    }

    /// The program, its files changed by `change`, in words.
    func program(_ change: (TenantFile) -> [UInt8]?) throws -> String {
        let changed = try files.map { file in
            file.isScript ? file : TenantFile(path: file.path, bytes: try Self.changed(change(file), file.path))
        }
        return ProgramDescription.of(try #require(Fixture.loader.load(changed).program))
    }
}

/// A file of a tenant that ships, or of an example.
struct WrittenFile: Sendable, CustomTestStringConvertible {
    let file: TenantFile
    var testDescription: String { file.path }

    static let all = WrittenTenant.all.flatMap(\.files).filter(\.isYAML).map(WrittenFile.init)

    func format(to spelling: UserLanguage? = nil) -> String? { Written(file.bytes, file.path).format(to: spelling) }
}

/// Some text as a file.
struct Written {
    let file: TenantFile

    init(_ text: String, _ path: String = Fixture.flowPath) { file = TenantFile(path: path, text: text) }
    init(_ bytes: [UInt8], _ path: String) { file = TenantFile(path: path, bytes: bytes) }

    func format(to spelling: UserLanguage? = nil) -> String? {
        Fixture.loader.format(file, to: spelling).bytes.map { String(decoding: $0, as: UTF8.self) }
    }
}

struct FormatTests {
    @Test func `there are files to format`() {
        #expect(WrittenFile.all.count >= 25)
    }

    @Test(arguments: WrittenFile.all)
    func `what is formatted once stays as it is`(written: WrittenFile) throws {
        let once = try #require(written.format())
        #expect(Written(once, written.file.path).format() == once)
    }

    @Test(arguments: WrittenFile.all)
    func `translated there and back, a file is the same to the byte`(written: WrittenFile) throws {
        let path = written.file.path
        let canonical = try #require(written.format())
        let (there, back): (UserLanguage, UserLanguage) = canonical.contains("format: ") ? (.pt, .en) : (.en, .pt)
        let other = try #require(written.format(to: there))
        #expect(other != canonical)
        #expect(Written(other, path).format(to: back) == canonical)
        #expect(Written(other, path).format() == other)
    }

    @Test(arguments: WrittenTenant.all, [nil, UserLanguage.pt, .en])
    func `a formatted or translated tenant does the same`(tenant: WrittenTenant, spelling: UserLanguage?) throws {
        let before = try tenant.program { $0.bytes }
        let after = try tenant.program { Fixture.loader.format($0, to: spelling).bytes }
        let isSame = before == after
        #expect(isSame, "\(Self.difference(before, after))")
    }

    private static func difference(_ a: String, _ b: String) -> String {
        let same = zip(a, b).prefix { $0 == $1 }.count
        return "…\(a.dropFirst(max(0, same - 60)).prefix(120)) | \(b.dropFirst(max(0, same - 60)).prefix(120))"
    }

    @Test(arguments: WrittenFile.all)
    func `whatever is done to a file, what is formatted stays formatted and says the same`(written: WrittenFile) {
        var random = Mutation(seed: UInt64(written.file.bytes.count))
        for _ in 0..<40 {
            let mutated = random.mutate(written.file.bytes)
            let result = Fixture.loader.format(TenantFile(path: written.file.path, bytes: mutated))
            guard let bytes = result.bytes else {
                #expect(!result.diagnostics.isEmpty)
                continue
            }
            let again = Fixture.loader.format(TenantFile(path: written.file.path, bytes: bytes))
            #expect(again.bytes == bytes, "\(String(decoding: mutated, as: UTF8.self))")
            #expect(again.diagnostics.map(\.code).sorted() == result.diagnostics.map(\.code).sorted())
        }
    }

    @Test func `a file that is no YAML is left as it is, with the place`() {
        let result = Fixture.loader.format(
            TenantFile(path: Fixture.flowPath, text: "format: 1\nflow: \"x\nsteps: {}\n"))
        #expect(result.bytes == nil)
        #expect(result.diagnostics.first?.mark.line == 2)
    }

    @Test func `a file with a word nobody knows is formatted but not translated`() {
        let text = "format: 1\nflow: x\nsteps:\n   a: {say: Oi, wiat: 2h}\n"
        #expect(Written(text).format()?.contains("  a: { say: Oi, wiat: 2h }") == true)
        let result = Fixture.loader.format(TenantFile(path: Fixture.flowPath, text: text), to: .pt)
        #expect(result.bytes == nil)
        #expect(result.diagnostics.map(\.code).contains("unknown-key"))
    }

    @Test func `two spellings in one file become one`() {
        let text = "format: 1\nflow: x\npassos:\n  a: { say: Oi }\n"
        #expect(Written(text).format() == "format: 1\nflow: x\nsteps:\n  a: { say: Oi }\n")
    }
}

/// Changes bytes of a file at places that follow from a seed.
struct Mutation {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2_685_821_657_736_338_717 &+ 1 }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, bound)))
    }

    private static let pieces = [
        " ", "  ", "\n", "\n\n", "# c\n", "  # c", "\"", "'", ": ", "- ", "{", "}", "[", "]", ",", "|", ">-", "\n  ",
        "sim", "é",
    ]

    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...next(3) {
            let at = next(bytes.count)
            switch next(3) {
            case 0: bytes.insert(contentsOf: Array(Self.pieces[next(Self.pieces.count)].utf8), at: at)
            case 1: bytes.removeSubrange(at..<min(bytes.count, at + 1 + next(4)))
            default:
                let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
                let from = lines[next(lines.count)]
                bytes.insert(contentsOf: from + [0x0A], at: at)
            }
        }
        return bytes
    }
}
