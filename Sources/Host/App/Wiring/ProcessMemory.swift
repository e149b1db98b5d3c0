import Foundation

/// What the kernel says of this process.
enum ProcessMemory {
    /// Resident bytes, from `/proc/self/statm`; 0 where there is none.
    static func resident() -> Int {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .ascii) else { return 0 }
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
