import Foundation

/// Who works at this machine, as the history of versions names them.
enum Author {
    /// The person behind `sudo`, else the user of this process.
    static var current: String {
        let environment = ProcessInfo.processInfo.environment
        let name = [environment["SUDO_USER"], ProcessInfo.processInfo.userName].compactMap { $0 }
            .first { !$0.isEmpty && $0 != "root" }
        return name ?? (environment["USER"].flatMap { $0.isEmpty ? nil : $0 } ?? "root")
    }
}
