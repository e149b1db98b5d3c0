internal import Glibc

extension Folder {
    /// Puts new bytes in the place of a regular file directly below, all at once: whoever reads it meanwhile sees the
    /// old ones or the new ones. Its permissions stay; a link, a device or a folder is refused.
    package func replace(_ name: String, with bytes: [UInt8]) throws(FileFault) {
        let old = try regularFile(name)
        let draft = ".\(name).\(getpid()).new"
        let file = openat(descriptor, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Self.fault(draft, errno) }
        var number = Self.write(bytes, to: file)
        if number == 0, fchmod(file, old.st_mode & 0o7777) != 0 || fsync(file) != 0 { number = errno }
        close(file)
        if number == 0, renameat(descriptor, draft, descriptor, name) != 0 { number = errno }
        guard number == 0 else {
            unlinkat(descriptor, draft, 0)
            throw Self.fault(name, number)
        }
        fsync(descriptor)
    }

    /// The system's error number, or 0.
    private static func write(_ bytes: [UInt8], to file: CInt) -> CInt {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                if count < 0, errno != EINTR { return errno }
                written += max(0, count)
            }
            return 0
        }
    }
}
