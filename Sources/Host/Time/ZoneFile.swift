/// A compiled file of the tz database, RFC 8536 ("TZif"), version 2 or later.
struct ZoneFile {
    let bytes: [UInt8]

    private static let headerLength = 44
    /// The largest file of the database has 4 KB.
    private static let largest = 65_536

    /// Nil when the file is not one, is cut short or contradicts itself.
    func table() -> ZoneTable? {
        guard bytes.count <= Self.largest, let old = header(at: 0), old.version >= UInt8(ascii: "2") else { return nil }
        let start = Self.headerLength + old.length(timeWidth: 4)
        guard let header = header(at: start), let types = offsets(header, at: start), let first = types.first else {
            return nil
        }
        guard let recorded = changes(header, at: start, types: types) else { return nil }
        let rule = ZoneRule(footer(at: start + Self.headerLength + header.length(timeWidth: 8)))
        let future = rule?.changes(after: recorded.last?.seconds ?? 0) ?? []
        let all = Self.withoutRepetition(first: first, recorded + future)
        return ZoneTable(first: first, changes: all, repeating: !future.isEmpty)
    }

    private struct Header {
        let version: UInt8
        let (utcFlags, standardFlags, leaps, times, types, characters): (Int, Int, Int, Int, Int, Int)

        func length(timeWidth: Int) -> Int {
            times * (timeWidth + 1) + types * 6 + characters + leaps * (timeWidth + 4) + standardFlags + utcFlags
        }
    }

    private func header(at start: Int) -> Header? {
        guard start >= 0, start + Self.headerLength <= bytes.count else { return nil }
        guard bytes[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
        let counts = (0..<6).compactMap { integer(at: start + 20 + $0 * 4, width: 4) }.map(Int.init)
        guard counts.count == 6, counts.allSatisfy({ (0...Self.largest).contains($0) }) else { return nil }
        return Header(
            version: bytes[start + 4], utcFlags: counts[0], standardFlags: counts[1], leaps: counts[2],
            times: counts[3], types: counts[4], characters: counts[5])
    }

    private func offsets(_ header: Header, at start: Int) -> [Int32]? {
        let base = start + Self.headerLength + header.times * 9
        let offsets = (0..<header.types).compactMap { integer(at: base + $0 * 6, width: 4) }
        guard offsets.count == header.types, offsets.allSatisfy({ abs($0) < 26 * 3600 }) else { return nil }
        return offsets.map { Int32(truncatingIfNeeded: $0) }
    }

    private func changes(_ header: Header, at start: Int, types: [Int32]) -> [ZoneChange]? {
        let base = start + Self.headerLength
        var changes: [ZoneChange] = []
        for index in 0..<header.times {
            guard let seconds = integer(at: base + index * 8, width: 8),
                let type = integer(at: base + header.times * 8 + index, width: 1), types.indices.contains(Int(type)),
                changes.last.map({ $0.seconds < seconds }) ?? true
            else { return nil }
            changes.append(ZoneChange(seconds: max(seconds, -1 << 40), offset: types[Int(type)]))
        }
        return changes
    }

    private func footer(at start: Int) -> String {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "\n") else { return "" }
        return String(decoding: bytes[(start + 1)...].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    /// Big-endian; one byte is unsigned, wider numbers are signed.
    private func integer(at position: Int, width: Int) -> Int64? {
        guard position >= 0, position + width <= bytes.count else { return nil }
        let raw = bytes[position..<position + width].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return width == 4 ? Int64(Int32(truncatingIfNeeded: raw)) : Int64(bitPattern: raw)
    }

    private static func withoutRepetition(first: Int32, _ changes: [ZoneChange]) -> [ZoneChange] {
        var offset = first
        return changes.filter { change in
            defer { offset = change.offset }
            return change.offset != offset
        }
    }
}
