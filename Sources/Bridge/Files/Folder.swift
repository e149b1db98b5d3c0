internal import Glibc

/// An open folder. What is below it is reached by name, one level at a time, and never through a link; so nothing
/// outside of it is read, whatever is moved or replaced meanwhile. Nothing here waits for a writer.
package struct Folder: ~Copyable {
    package enum EntryKind: Sendable, Hashable {
        case file
        case folder
        case link
        case special
    }

    package struct Entry: Sendable, Hashable {
        package let name: String
        package let kind: EntryKind
    }

    let descriptor: CInt

    /// Opens the folder at `path`, which may itself lead through links.
    package init(path: String) throws(FileFault) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.fault(path, errno) }
    }

    private init(in parent: borrowing Folder, name: String) throws(FileFault) {
        descriptor = openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let number = errno
            let isLink = parent.status(of: name).map { Self.kind($0) == .link } ?? false
            throw isLink ? FileFault(.link, name: name, number: number) : Self.fault(name, number)
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The folder of that name directly below.
    package func folder(_ name: String) throws(FileFault) -> Folder { try Folder(in: self, name: name) }

    /// What is directly below, sorted by name.
    /// - Parameter limit: more entries than this are refused.
    package func entries(limit: Int) throws(FileFault) -> [Entry] {
        let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0 else { throw Self.fault(".", errno) }
        guard let stream = fdopendir(own) else {
            let number = errno
            close(own)
            throw Self.fault(".", number)
        }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let name = Self.nextName(stream) {
            if name == "." || name == ".." { continue }
            guard entries.count < limit else { throw FileFault(.tooMany, name: name) }
            guard let status = status(of: name) else { continue }
            entries.append(Entry(name: name, kind: Self.kind(status)))
        }
        return entries.sorted { $0.name < $1.name }
    }

    private static func nextName(_ stream: OpaquePointer) -> String? {
        guard let entry = readdir(stream) else { return nil }
        return withUnsafeBytes(of: &entry.pointee.d_name) { name in
            String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    /// The bytes of a regular file directly below, as they were at one moment.
    /// - Parameter limit: larger files are refused.
    package func read(_ name: String, limit: Int) throws(FileFault) -> [UInt8] {
        for _ in 0..<3 {
            if let bytes = try readOnce(name, limit: limit) { return bytes }
        }
        throw FileFault(.changing, name: name)
    }

    /// Nil when the file changed on the way.
    private func readOnce(_ name: String, limit: Int) throws(FileFault) -> [UInt8]? {
        // Asked before it is opened, since opening a device may already do something.
        _ = try regularFile(name)
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard file >= 0 else { throw Self.fault(name, errno) }
        defer { close(file) }
        var before = stat()
        guard fstat(file, &before) == 0 else { throw Self.fault(name, errno) }
        try Self.refuse(before, name)
        guard before.st_size <= limit else { throw FileFault(.tooLarge, name: name) }
        if WriterCheck.isOpenForWriting(file) { throw FileFault(.changing, name: name) }
        let bytes = try Self.bytes(of: file, name, size: Int(before.st_size))
        var after = stat()
        guard fstat(file, &after) == 0 else { throw Self.fault(name, errno) }
        return bytes.count == Int(before.st_size) && Self.isSame(before, after) ? bytes : nil
    }

    /// At most one byte more than `size`.
    private static func bytes(of file: CInt, _ name: String, size: Int) throws(FileFault) -> [UInt8] {
        var number: CInt = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count < buffer.count {
                let got = Glibc.read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    break
                } else if errno != EINTR {
                    number = errno
                    break
                }
            }
        }
        guard number == 0 else { throw fault(name, number) }
        return bytes
    }

    /// What the system knows of a file; anything but a regular one is refused.
    func regularFile(_ name: String) throws(FileFault) -> stat {
        guard let status = status(of: name) else { throw Self.fault(name, errno) }
        try Self.refuse(status, name)
        return status
    }

    private func status(of name: String) -> stat? {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    private static func kind(_ status: stat) -> EntryKind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .special
        }
    }

    private static func refuse(_ status: stat, _ name: String) throws(FileFault) {
        switch kind(status) {
        case .file: break
        case .link: throw FileFault(.link, name: name)
        case .folder, .special: throw FileFault(.special, name: name)
        }
    }

    private static func isSame(_ a: stat, _ b: stat) -> Bool {
        a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec
            && a.st_ino == b.st_ino
    }

    static func fault(_ name: String, _ number: CInt) -> FileFault {
        let code: FileFault.Code =
            switch number {
            case ENOENT: .missing
            case ELOOP: .link
            case ENOTDIR: .special
            case EACCES, EPERM: .denied
            default: .failed
            }
        return FileFault(code, name: name, number: number)
    }
}
