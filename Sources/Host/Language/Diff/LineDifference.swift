/// The lines that two texts do not share, in order, up to a bound.
struct LineDifference {
    let lines: [String]

    private static let shown = 40
    /// Longer texts are told by their counts.
    private static let longest = 2_000

    init(_ old: [String], _ new: [String]) {
        guard old != new else {
            lines = []
            return
        }
        guard old.count <= Self.longest, new.count <= Self.longest else {
            lines = ["- \(old.count)", "+ \(new.count)"]
            return
        }
        let difference = new.difference(from: old)
        let gone = difference.removals.compactMap(Self.line)
        let come = difference.insertions.compactMap(Self.line)
        let all = (gone + come).sorted { ($0.place, $0.text) < ($1.place, $1.text) }.map(\.text)
        lines = all.count > Self.shown ? all.prefix(Self.shown) + ["… \(all.count - Self.shown)"] : all
    }

    private static func line(_ change: CollectionDifference<String>.Change) -> (place: Int, text: String)? {
        switch change {
        case .remove(let place, let text, _): text.trimmingSpaces.isEmpty ? nil : (place * 2, "- " + text)
        case .insert(let place, let text, _): text.trimmingSpaces.isEmpty ? nil : (place * 2 + 1, "+ " + text)
        }
    }
}
