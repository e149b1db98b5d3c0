import FoundationEssentials
import Synchronization

/// The zones this process has used, each read once from the tz database of the machine.
///
/// Holds at most the few hundred names that database has: a name that is not found is not kept.
final class ZoneCache: Sendable {
    static let shared = ZoneCache(directory: "/usr/share/zoneinfo")

    private let directory: String
    private let tables = Mutex<[String: ZoneTable]>([:])

    init(directory: String) { self.directory = directory }

    func table(for identifier: String) -> ZoneTable? {
        if let known = tables.withLock({ $0[identifier] }) { return known }
        guard Self.isZoneName(identifier),
            let content = FileManager.default.contents(atPath: "\(directory)/\(identifier)"),
            let table = ZoneFile(bytes: [UInt8](content)).table()
        else { return nil }
        return tables.withLock { tables in
            let first = tables[identifier] ?? table
            tables[identifier] = first
            return first
        }
    }

    /// Names such as `America/Sao_Paulo`: never a path that leaves the directory, nor its copies with
    /// leap seconds, nor the zone the machine happens to be in.
    static func isZoneName(_ identifier: String) -> Bool {
        guard identifier.utf8.count <= 64, !["localtime", "posixrules"].contains(identifier) else { return false }
        let parts = identifier.utf8.split(separator: .slash, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isNameByte) }) else { return false }
        return !identifier.hasPrefix("right/") && !identifier.hasPrefix("posix/")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), .zero ... .nine: true
        case .hyphen, .plus, UInt8(ascii: "_"): true
        default: false
        }
    }
}
