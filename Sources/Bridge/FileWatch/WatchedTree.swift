internal import CInotify
internal import Foundation

/// The folders an inotify descriptor follows. Only the watching thread touches it once that runs.
final class WatchedTree: @unchecked Sendable {  // handed to one thread and used by no other
    let descriptor: Int32
    private var paths: [Int32: String] = [:]
    private static let interest =
        UInt32(
            IN_CREATE | IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF)
        | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Follows a folder and everything below it; links are not followed.
    func follow(_ path: String, depth: Int = 0) {
        let watch = inotify_add_watch(descriptor, path, Self.interest)
        guard watch >= 0, depth < 16 else { return }
        paths[watch] = path
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
            let child = path + "/" + name
            if isFolder(child) { follow(child, depth: depth + 1) }
        }
    }

    private func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Takes what waits in the kernel and adds the folders it is about.
    func drain(into changed: inout Set<String>) {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return }
            buffer.withUnsafeBytes { note(UnsafeRawBufferPointer(rebasing: $0[..<count]), &changed) }
        }
    }

    private func note(_ bytes: UnsafeRawBufferPointer, _ changed: inout Set<String>) {
        let head = MemoryLayout<inotify_event>.size
        var at = 0
        while at + head <= bytes.count {
            let event = bytes.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
            let end = min(bytes.count, at + head + Int(event.len))
            let name = String(decoding: bytes[(at + head)..<end].prefix { $0 != 0 }, as: UTF8.self)
            note(event, name, &changed)
            at = end
        }
    }

    private func note(_ event: inotify_event, _ name: String, _ changed: inout Set<String>) {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return changed.formUnion(paths.values) }
        guard let folder = paths[event.wd] else { return }
        if event.mask & UInt32(IN_IGNORED) != 0 { paths[event.wd] = nil }
        changed.insert(folder)
        guard event.mask & UInt32(IN_ISDIR) != 0, !name.isEmpty else { return }
        let child = folder + "/" + name
        changed.insert(child)
        if event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { follow(child) }
    }
}
