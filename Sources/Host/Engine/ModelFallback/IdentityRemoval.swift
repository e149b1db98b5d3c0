import Core

/// Takes out of a text who wrote it: names, numbers of people, addresses.
///
/// What goes is replaced by what it was (`[name]`, `[number]`, `[email]`, `[link]`, `[date]`), so that the rest still
/// reads. Rather a word too many than a patient too few: what a reply is about survives it.
package struct IdentityRemoval: Sendable {
    private let names: Set<String>
    private let year: Int

    /// - Parameters:
    ///   - names: of the people the conversation is about, as they are stored.
    ///   - year: this year; dates of earlier ones are of birth.
    package init(names: [String], year: Int) {
        self.names = Set(
            names.flatMap { ReplyText.folded($0).split(separator: " ").map(String.init) }
                .filter { $0.count > 1 && !NameWords.particles.contains($0) })
        self.year = year
    }

    package func text(_ text: String) -> String {
        let spoken = text.split(whereSeparator: \.isWhitespace).map { Self.address($0) ?? String($0) }
        let numbered = NumberRemoval(year: year).text(spoken.joined(separator: " "))
        return NameRemoval(names: names).text(numbered)
    }

    /// What stands for an e-mail address, a handle or a link.
    private static func address(_ chunk: Substring) -> String? {
        if chunk.contains("@") { return "[email]" }
        let lower = chunk.lowercased()
        return lower.contains("://") || lower.hasPrefix("www.") || lower.contains("wa.me/") ? "[link]" : nil
    }
}
