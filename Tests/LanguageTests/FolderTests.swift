import Core
import Foundation
import Glibc
import Language
import Testing

/// A folder of its own for one test, gone with it.
final class Root {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "recado-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ path: String, _ text: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func path(_ path: String) -> String { url.appending(path: path).path }
}

struct FolderTests {
    private let root: Root

    init() throws {
        root = try Root()
        try root.write("rules/clinic/tenant.yaml", Fixture.tenant)
        try root.write("flows/clinic/deep/other.yml", Fixture.otherFlow)
        try root.write("flows/clinic/late.lua", "")
        try root.write("flows/_shared/dates.lua", "return {}")
    }

    private func read(_ limits: Limits = .standard) -> FolderContents {
        FolderReader(root: root.url.path, limits: limits).read("clinic")
    }

    @Test func `a tenant is its own files and the shared ones, by path`() throws {
        try root.write("flows/clinic/.hidden.yaml", "")
        try root.write("flows/clinic/notes.txt", "")
        try root.write("flows/clinic/other.yaml~", "")
        try root.write("flows/neighbour/menu.yaml", "")
        #expect(read().diagnostics.isEmpty)
        #expect(
            read().files.map(\.path) == [
                "flows/_shared/dates.lua", "flows/clinic/deep/other.yml", "flows/clinic/late.lua",
                "rules/clinic/tenant.yaml",
            ])
        #expect(Fixture.loader.load(read()).program?.flows.keys.sorted() == ["other"])
    }

    @Test func `tenants are the folders of either area`() throws {
        try root.write("flows/neighbour/menu.yaml", "")
        try root.write("rules/readme.md", "")
        try root.write("rules/bad name/tenant.yaml", "")
        let (names, diagnostics) = FolderReader(root: root.url.path).tenants()
        #expect(names == ["clinic", "neighbour"])
        #expect(diagnostics.map(\.code) == ["bad-name"])
    }

    @Test func `links are not followed, neither files nor folders`() throws {
        try root.write("secret/x.yaml", Fixture.otherFlow)
        let files = FileManager.default
        try files.createSymbolicLink(atPath: root.path("flows/clinic/a.yaml"), withDestinationPath: "/etc/passwd")
        try files.createSymbolicLink(atPath: root.path("flows/clinic/b.yaml"), withDestinationPath: "deep")
        try files.createSymbolicLink(atPath: root.path("flows/linked"), withDestinationPath: root.path("secret"))
        #expect(
            read().diagnostics.map { "\($0.mark.file) \($0.code)" }
                == ["flows/clinic/a.yaml link", "flows/clinic/b.yaml link"])
        #expect(FolderReader(root: root.url.path).read("linked").diagnostics.map(\.code) == ["link"])
        #expect(Fixture.loader.load(read()).program == nil)
    }

    @Test(.timeLimit(.minutes(1))) func `a FIFO and a folder named as a file do not stop the reading`() throws {
        #expect(mkfifo(root.path("flows/clinic/pipe.yaml"), 0o600) == 0)
        try root.write("flows/clinic/folder.yaml/inside.yaml", Fixture.otherFlow)
        let contents = read()
        #expect(contents.diagnostics.map { "\($0.mark.file) \($0.code)" } == ["flows/clinic/pipe.yaml not-a-file"])
        #expect(contents.files.contains { $0.path == "flows/clinic/folder.yaml/inside.yaml" })
    }

    @Test func `a device is not opened`() throws {
        #expect(FolderReader(root: "/").tenants().names.isEmpty)
        let contents = FolderReader(root: root.path("rules/clinic/tenant.yaml")).read("clinic")
        #expect(contents.files.isEmpty)
        #expect(contents.diagnostics.allSatisfy { $0.code == "not-a-file" })
    }

    @Test func `what is too large, too deep or too many is refused and the rest is read`() throws {
        try root.write("flows/clinic/large.yaml", String(repeating: "#", count: 2000))
        try root.write("flows/clinic/1/2/3/4/5/6/7/8/9/x.yaml", "")
        var limits = Limits.standard
        limits.fileBytes = 1500
        #expect(read(limits).diagnostics.map(\.code).sorted() == ["too-deep", "too-large"])
        #expect(read(limits).files.contains { $0.path == "rules/clinic/tenant.yaml" })
        limits = .standard
        limits.tenantBytes = 100
        #expect(read(limits).diagnostics.map(\.code).contains("too-many-bytes"))
        limits = .standard
        limits.filesPerTenant = 2
        #expect(read(limits).diagnostics.map(\.code).contains("too-many-files"))
    }

    @Test func `a root that is not there is said, not taken for empty`() {
        let (names, diagnostics) = FolderReader(root: root.path("nowhere")).tenants()
        #expect(names.isEmpty && diagnostics.map(\.code) == ["unreadable"])
        let missing = Fixture.loader.load(FolderReader(root: root.url.path).read("nobody"))
        #expect(missing.diagnostics.map { "\($0.mark.file) \($0.code)" } == ["rules/nobody/tenant.yaml tenant-missing"])
    }

    @Test func `a tenant's name cannot lead out of the root`() {
        for name in ["..", ".", "", "a/b", "../clinic", "/etc"] {
            let contents = FolderReader(root: root.url.path).read(name)
            #expect(contents.files.isEmpty)
            #expect(contents.diagnostics.map(\.code) == ["bad-name"])
        }
    }

    @Test func `the version changes with any byte, any name and nothing else`() throws {
        func version() -> VersionID { read().version { bytes in String(bytes.hashValue) } }
        let first = version()
        #expect(version() == first)
        try root.write("flows/clinic/late.lua", " ")
        let second = version()
        #expect(second != first)
        try FileManager.default.moveItem(
            atPath: root.path("flows/clinic/late.lua"), toPath: root.path("flows/clinic/later.lua"))
        #expect(version() != second)
    }
}

/// What is being written, and what git is about to change, is not taken for the whole.
struct UnfinishedFolderTests {
    private let root: Root

    init() throws {
        root = try Root()
        try root.write("rules/clinic/tenant.yaml", Fixture.tenant)
    }

    @Test func `a file that somebody has open for writing is not read until it is closed`() throws {
        let reader = FolderReader(root: root.url.path)
        let writer = try #require(FileHandle(forWritingAtPath: root.path("rules/clinic/tenant.yaml")))
        #expect(reader.read("clinic").diagnostics.map(\.code) == ["changing"])
        #expect(reader.read("clinic").files.isEmpty)
        try writer.close()
        #expect(reader.read("clinic").diagnostics.isEmpty)
        #expect(reader.read("clinic").files.count == 1)
    }

    @Test func `somebody who only reads changes nothing`() throws {
        let other = try #require(FileHandle(forReadingAtPath: root.path("rules/clinic/tenant.yaml")))
        #expect(FolderReader(root: root.url.path).read("clinic").files.count == 1)
        try other.close()
    }

    @Test(arguments: ["", "/rules"])
    func `git is at work while it holds its lock, here or above`(_ below: String) throws {
        let checkout = GitCheckout(root: root.url.path + below)
        #expect(!checkout.isUnderWay)
        try root.write(".git/HEAD", "ref: refs/heads/main\n")
        #expect(!checkout.isUnderWay)
        try root.write(".git/index.lock", "")
        #expect(checkout.isUnderWay)
        try FileManager.default.removeItem(atPath: root.path(".git/index.lock"))
        #expect(!checkout.isUnderWay)
    }

    @Test func `a worktree's lock lies elsewhere`() throws {
        try root.write("main/.git/worktrees/next/index.lock", "")
        try root.write("next/.git", "gitdir: \(root.path("main/.git/worktrees/next"))\n")
        #expect(GitCheckout(root: root.path("next")).isUnderWay)
        try root.write("other/.git", "gitdir: ../main/.git/worktrees/other\n")
        #expect(!GitCheckout(root: root.path("other")).isUnderWay)
    }

    @Test func `a lock that a dead git left behind holds nobody up`() throws {
        try root.write(".git/index.lock", "")
        let lock = root.path(".git/index.lock")
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: lock)
        #expect(!GitCheckout(root: root.url.path).isUnderWay)
    }
}
