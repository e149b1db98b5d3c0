import Testing
import Zip

@Suite struct ZipArchiveTests {
    /// `a.txt` with `hello`, stored.
    private static let archive: [UInt8] = [
        80, 75, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 33, 0, 134, 166, 16, 54, 5, 0, 0, 0, 5, 0, 0, 0, 5, 0, 0, 0, 97, 46, 116,
        120, 116, 104, 101, 108, 108, 111, 80, 75, 1, 2, 20, 3, 20, 0, 0, 0, 0, 0, 0, 0, 33, 0, 134, 166, 16, 54, 5, 0,
        0, 0, 5, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 1, 0, 0, 0, 0, 97, 46, 116, 120, 116, 80, 75, 5, 6,
        0,
        0, 0, 0, 1, 0, 1, 0, 51, 0, 0, 0, 40, 0, 0, 0, 0, 0,
    ]

    @Test func `An entry is read by its name to its end`() throws {
        let archive = try ZipArchive(Self.archive)
        let entry = try #require(archive.entry("a.txt"))
        #expect(String(decoding: try entry.next(), as: UTF8.self) == "hello")
        #expect(try entry.next().isEmpty)
        #expect(archive.entry("b.txt") == nil)
    }

    @Test func `An archive cut or changed anywhere is refused or read, and never traps`() {
        for place in Self.archive.indices {
            var changed = Self.archive
            changed[place] ^= 0xFF
            for bytes in [changed, Array(Self.archive.prefix(place))] {
                guard let archive = try? ZipArchive(bytes), let entry = archive.entry("a.txt") else { continue }
                _ = try? entry.next()
            }
        }
    }
}
