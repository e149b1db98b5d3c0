import Core
import Foundation
import Language
import Testing

/// A folder of its own for one test.
private final class Desk {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recado-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "deep/er"), withIntermediateDirectories: true)
        path = folder.path
        try write("deep/er/a.yaml", "a: 1\n")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
    }

    func read(_ name: String) -> String? { try? String(contentsOfFile: path + "/" + name, encoding: .utf8) }
}

struct EditableFileTests {
    @Test func `a file is replaced in its place and keeps its permissions`() throws {
        let desk = try Desk()
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: desk.path + "/deep/er/a.yaml")
        let (files, faults) = EditableFile.all(at: desk.path)
        #expect(faults.isEmpty)
        let file = try #require(files.first)
        try file.replace(with: Array("a: 2\n".utf8))
        #expect(desk.read("deep/er/a.yaml") == "a: 2\n")
        let mode = try FileManager.default.attributesOfItem(atPath: desk.path + "/deep/er/a.yaml")[.posixPermissions]
        #expect(mode as? Int == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.path + "/deep/er") == ["a.yaml"])
    }

    @Test func `what somebody wrote meanwhile is not lost`() throws {
        let desk = try Desk()
        let file = try #require(EditableFile.all(at: desk.path + "/deep/er/a.yaml").files.first)
        try desk.write("deep/er/a.yaml", "a: mine\n")
        #expect(throws: Diagnostic.self) { try file.replace(with: [0x61]) }
        #expect(desk.read("deep/er/a.yaml") == "a: mine\n")
    }

    @Test func `a link is neither read nor followed, as a file or as a folder on the way`() throws {
        let desk = try Desk()
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: desk.path + "/b.yaml", withDestinationPath: desk.path + "/deep/er/a.yaml")
        #expect(EditableFile.all(at: desk.path + "/b.yaml").files.isEmpty)
        #expect(EditableFile.all(at: desk.path).1.map(\.code) == ["link"])
        let file = try #require(EditableFile.all(at: desk.path + "/deep").files.first)
        try manager.moveItem(atPath: desk.path + "/deep/er", toPath: desk.path + "/moved")
        try manager.createSymbolicLink(atPath: desk.path + "/deep/er", withDestinationPath: desk.path + "/moved")
        #expect(throws: Diagnostic.self) { try file.replace(with: Array("a: 2\n".utf8)) }
        #expect(desk.read("moved/a.yaml") == "a: 1\n")
    }

    @Test func `what is not there is said`() {
        let (files, faults) = EditableFile.all(at: "/nowhere/at/all.yaml")
        #expect(files.isEmpty)
        #expect(faults.map(\.code) == ["unreadable"])
    }
}
