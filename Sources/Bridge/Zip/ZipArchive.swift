internal import CZip
import Glibc

/// A zip archive in memory, read entry by entry; what it claims of itself is believed nowhere.
package final class ZipArchive {
    private let archive: OpaquePointer

    /// - Throws: ``ZipFault`` when the bytes are no archive.
    package init(_ bytes: [UInt8]) throws(ZipFault) {
        // libzip frees the copy, which must outlive the archive.
        guard !bytes.isEmpty, let copy = malloc(bytes.count) else { throw ZipFault("empty") }
        bytes.withUnsafeBytes { source in
            if let base = source.baseAddress { copy.copyMemory(from: base, byteCount: source.count) }
        }
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
            free(copy)
            throw ZipFault("memory")
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw ZipFault(String(cString: zip_error_strerror(&error)))
        }
        archive = opened
    }

    deinit { zip_discard(archive) }

    /// An entry's bytes in pieces; nil when there is none of that name.
    package func entry(_ name: String) -> ZipEntry? {
        guard let file = zip_fopen(archive, name, 0) else { return nil }
        return ZipEntry(file, of: self)
    }
}

/// One entry of an archive, unpacked piece by piece.
package final class ZipEntry {
    private let file: OpaquePointer
    /// The archive lives as long as its entries.
    private let archive: ZipArchive
    private static let piece = 65_536

    init(_ file: OpaquePointer, of archive: ZipArchive) {
        self.file = file
        self.archive = archive
    }

    deinit { zip_fclose(file) }

    /// The next piece, empty at the end.
    package func next() throws(ZipFault) -> [UInt8] {
        var count: zip_int64_t = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, initialized in
            count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
            initialized = Int(max(0, count))
        }
        guard count >= 0 else { throw ZipFault("damaged entry") }
        return bytes
    }
}

/// Why an archive cannot be read.
package struct ZipFault: Error, Sendable, Hashable {
    package let reason: String

    init(_ reason: String) { self.reason = reason }
}
