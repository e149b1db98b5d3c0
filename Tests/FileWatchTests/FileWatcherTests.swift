import Foundation
import Testing

@testable import FileWatch

struct FileWatcherTests {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    init() throws {
        try FileManager.default.createDirectory(
            at: root.appendingPathComponent("flows/a"), withIntermediateDirectories: true)
    }

    private func changes() throws -> (FileWatcher, AsyncStream<Set<String>>) {
        let (stream, continuation) = AsyncStream.makeStream(of: Set<String>.self)
        let watcher = try FileWatcher(roots: [root.path]) { continuation.yield($0) }
        return (watcher, stream)
    }

    @Test func `a file written below a root names its folder`() async throws {
        let (watcher, stream) = try changes()
        try "x".write(to: root.appendingPathComponent("flows/a/x.yaml"), atomically: true, encoding: .utf8)
        let first = await stream.first { _ in true }
        #expect(first?.contains(root.path + "/flows/a") == true)
        watcher.stop()
    }

    @Test func `a folder that appears later is followed too`() async throws {
        let (watcher, stream) = try changes()
        let folder = root.appendingPathComponent("flows/b")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var batches = stream.makeAsyncIterator()
        while let batch = await batches.next(), !batch.contains(folder.path) {}
        try "x".write(to: folder.appendingPathComponent("x.yaml"), atomically: false, encoding: .utf8)
        let next = await batches.next()
        #expect(next == [folder.path])
        watcher.stop()
    }
}
