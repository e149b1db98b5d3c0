import Core
import Foundation
import Runtime

/// Which tenants a command is about.
enum Tenants {
    /// Those named (by name, or by a path into their folder), or all there are.
    static func named(_ words: [String], in wiring: Wiring) throws(CommandFault) -> [TenantID] {
        let present = wiring.source().tenants
        guard !present.isEmpty else { throw .noTenants(wiring.configuration.root) }
        if words.isEmpty { return present }
        var found: [TenantID] = []
        for word in words { found.append(try one(word, among: present)) }
        return found
    }

    private static func one(_ word: String, among present: [TenantID]) throws(CommandFault) -> TenantID {
        let parts = word.split(separator: "/").map(String.init)
        if let tenant = present.first(where: { parts.contains($0.rawValue) }) { return tenant }
        let nearest = Suggestion.nearest(to: word, among: present.map(\.rawValue))
        throw CommandFault(
            .usage,
            LocalizedText(
                pt: "não existe a clínica `\(word)`" + (nearest.map { "; seria `\($0)`?" } ?? ""),
                en: "there is no tenant `\(word)`" + (nearest.map { "; did you mean `\($0)`?" } ?? "")))
    }
}

extension CommandFault {
    fileprivate static func noTenants(_ root: String) -> CommandFault {
        CommandFault(
            .usage,
            LocalizedText(
                pt: "não há clínicas em `\(root)/rules` nem em `\(root)/flows`; use --root PASTA",
                en: "there are no tenants in `\(root)/rules` or `\(root)/flows`; use --root FOLDER"))
    }
}
