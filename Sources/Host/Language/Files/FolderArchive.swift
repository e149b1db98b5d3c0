import Core

/// A tenant's files as one text, for keeping; the same files always give the same text.
///
/// `recado-files 1`, then for each file a line with the bytes of its path and of its content, the path, and the
/// content, each followed by a line feed.
package enum FolderArchive {
    private static let head = "recado-files 1\n"

    /// - Returns: nil when a file is no text, which no version that may run has.
    package static func text(of contents: FolderContents) -> String? {
        var bytes = Array(head.utf8)
        bytes.reserveCapacity(contents.files.reduce(64) { $0 + $1.bytes.count + $1.path.utf8.count + 24 })
        for file in contents.files {
            bytes += Array("\(file.path.utf8.count) \(file.bytes.count)\n\(file.path)\n".utf8)
            bytes += file.bytes
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    }

    /// The files of a kept text, within the limits; nil when it is not one.
    package static func contents(of text: String, tenant: String, limits: Limits = .standard) -> FolderContents? {
        guard text.utf8.count <= limits.tenantBytes + limits.filesPerTenant * 1_024, text.hasPrefix(head) else {
            return nil
        }
        var reader = ArchiveReader(Array(text.utf8.dropFirst(head.utf8.count)))
        var files: [TenantFile] = []
        while !reader.isAtEnd {
            guard files.count < limits.filesPerTenant, let file = reader.file(limit: limits.fileBytes) else {
                return nil
            }
            files.append(file)
        }
        return FolderContents(tenant: tenant, files: files)
    }
}

/// Walks through the bytes of an archive.
private struct ArchiveReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func file(limit: Int) -> TenantFile? {
        guard let pathBytes = number(before: " "), let contentBytes = number(before: "\n"), contentBytes <= limit,
            let path = piece(pathBytes), let content = piece(contentBytes),
            let name = String(validating: path, as: UTF8.self)
        else { return nil }
        return TenantFile(path: name, bytes: Array(content))
    }

    /// Up to eight digits and the sign after them.
    private mutating func number(before sign: Unicode.Scalar) -> Int? {
        var number = 0
        let start = place
        while place < bytes.count, place - start <= 8 {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: sign) { return place - start > 1 ? number : nil }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return nil
    }

    /// So many bytes and the line feed after them.
    private mutating func piece(_ count: Int) -> ArraySlice<UInt8>? {
        guard bytes.count - place > count, bytes[place + count] == UInt8(ascii: "\n") else { return nil }
        defer { place += count + 1 }
        return bytes[place..<place + count]
    }
}
