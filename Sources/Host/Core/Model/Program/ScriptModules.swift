extension Script {
    /// The folder of modules, below a tenant's or the shared one.
    private static let folder = "lib"
    private static let shared = "_shared"

    /// `lib.dates` for `flows/clinic/lib/dates.lua`; nil for a script that is no module. Modules run when a script
    /// requires them.
    package var moduleName: String? {
        let parts = file.split(separator: "/")
        guard parts.count > 3, parts[2] == Self.folder, file.hasSuffix(".lua") else { return nil }
        return parts.dropFirst(2).joined(separator: ".").dropLast(4).description
    }

    fileprivate var isShared: Bool { file.split(separator: "/").dropFirst().first == Self.shared[...] }
}

extension [Script] {
    /// What `require "lib.dates"` means: the tenant's own module of that name, else the one that all share.
    package func module(named name: String) -> Script? {
        let found = filter { $0.moduleName == name }
        return found.first { !$0.isShared } ?? found.first
    }
}
