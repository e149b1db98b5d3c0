/// A person's name as lists and profiles hold it: what is one, what a receptionist would call them by.
///
/// Case and particles stay as they were written.
package struct PersonName: Sendable, Hashable {
    /// `João Silva` of `Silva, João`; empty when nothing in it is a name.
    package let full: String
    /// The first given name, past titles and particles: `Ana` of `Dra. Ana Lima`; empty when there is none.
    package let first: String

    package init(_ written: String) {
        let words = Self.ordered(written.prefix(400))
        guard !Self.isNothing(words) else {
            (full, first) = ("", "")
            return
        }
        full = words.joined(separator: " ")
        first = words.drop { Self.isTitle($0) || Self.isParticle($0) }.first.map(Self.bare) ?? ""
    }

    /// Words with letters, what follows a comma first: `Silva, João` is João.
    private static func ordered(_ written: Substring) -> [Substring] {
        let sides = written.split(separator: ",", maxSplits: 1).map(words)
        guard sides.count == 2 else { return sides.first ?? [] }
        let given = sides[1].contains { !isTitle($0) && !isParticle($0) && !isNothing([$0]) }
        let isRemark = sides[1].isEmpty || written.split(separator: ",", maxSplits: 1)[1].contains { $0.isNumber }
        return given && !isRemark ? sides[1] + sides[0] : sides[0]
    }

    private static func words(_ text: Substring) -> [Substring] {
        text.split { $0.isWhitespace }.filter { $0.contains { $0.isLetter } }
    }

    /// `NULL`, `sem nome`: what systems write where they know none.
    private static func isNothing(_ words: [Substring]) -> Bool {
        let folded = words.map(fold).joined(separator: " ")
        return folded.isEmpty || nothing.contains(folded)
    }

    private static func isTitle(_ word: Substring) -> Bool { titles.contains(fold(word)) }

    private static func isParticle(_ word: Substring) -> Bool { particles.contains(word.lowercased()) }

    /// Without signs at its ends, `(João)` and `João;`.
    private static func bare(_ word: Substring) -> String {
        let start = word.drop { !$0.isLetter }
        guard let last = start.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return "" }
        return String(start[...last])
    }

    /// Lower case, letters alone.
    private static func fold(_ word: Substring) -> String { word.lowercased().filter(\.isLetter) }

    private static let titles: Set<String> = [
        "sr", "sra", "srta", "sres", "senhor", "senhora", "senhorita", "dr", "dra", "drs", "doutor", "doutora", "prof",
        "profa", "professor", "professora", "eng", "enga", "adv", "exmo", "exma", "ilmo", "ilma", "mr", "mrs", "ms",
        "miss", "mx", "rn", "sto", "pe", "rev", "cel", "cap", "sgt", "pr",
    ]
    private static let particles: Set<String> = [
        "de", "da", "do", "das", "dos", "e", "del", "della", "di", "du", "von", "van",
    ]
    private static let nothing: Set<String> = [
        "null", "nil", "none", "nan", "na", "n a", "undefined", "unknown", "nulo", "vazio", "sem nome", "no name",
        "nao informado", "não informado", "nao consta", "não consta", "desconhecido", "desconhecida", "anonimo",
        "anônimo", "false", "true", "object object", "paciente sem nome",
    ]
}
