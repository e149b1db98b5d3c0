internal import Glibc

/// What can be asked about a path without opening it.
package struct FileStatus: Sendable, Hashable {
    package let isFolder: Bool
    /// Seconds since it last changed, by the machine's clock.
    package let age: Int

    /// Nil when nothing is there.
    package init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        age = time(nil) - status.st_mtim.tv_sec
    }
}
