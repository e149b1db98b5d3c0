import Core
import Engine
import Foundation

/// A score as people and machines read it.
struct ScoreReport {
    let score: ReplyScore
    let file: String
    /// Lists the rows that were read dangerously.
    let showsRows: Bool

    private static let names: [ReplyScore.Danger: String] = [
        .confirmAsCancel: "gold confirm  -> predicted cancel", .cancelAsConfirm: "gold cancel   -> predicted confirm",
        .otherAsCancel: "gold other    -> predicted cancel", .missedOptOut: "gold optout   -> missed",
        .otherAsConfirm: "(info) gold other, not thanks/greet -> predicted confirm",
    ]

    var text: String {
        var lines = ["\(file): \(score.rows) rows, \(score.rows) predicted", ""]
        lines.append("intent           n  pred    prec  recall      F1   most confused with")
        lines += ReplyScore.labels.map(row)
        let all = score.share("all")
        lines += ["", "accuracy   \(percent(all.hits, all.rows))   (\(all.hits)/\(all.rows))"]
        lines.append("lenient    \(percent(score.lenientHits, score.rows))   (accept: labels also count)")
        lines.append("macro-F1    \(decimals(score.macroF1, 4))")
        lines += ["lang:pt", "lang:es", "lang:en", "src:real", "src:authored", "easy"].map { share($0, as: $0) }
        lines.append(share("hard", as: "HARD-ONLY") + "   " + hardByLanguage)
        return (lines + confusion + dangers).joined(separator: "\n")
    }

    private func row(_ label: String) -> String {
        let counts = score.counts(label)
        let (precision, recall, f1) = score.f1(label)
        let wrong = score.mistakes(label).prefix(3)
        let numbers = "\(left(label, 13))\(right(counts.rows, 5))\(right(counts.read, 6))"
        let shares = [precision, recall, f1].map { right(decimals($0, 3), 8) }.joined()
        return numbers + shares + "   " + wrong.map { "\($0.read) \($0.rows)" }.joined(separator: ", ")
    }

    private func share(_ group: String, as name: String) -> String {
        let share = score.share(group)
        return "\(left(name, 13))\(percent(share.hits, share.rows))   (\(share.hits)/\(share.rows))"
    }

    private var hardByLanguage: String {
        ["pt", "es", "en"].map { language in
            let share = score.share("hard/" + language)
            return "\(language) \(percent(share.hits, share.rows).trimmingCharacters(in: .whitespaces))"
        }.joined(separator: "  ")
    }

    /// Labels down, readings across.
    private var confusion: [String] {
        let labels = ReplyScore.labels
        let head = left("gold \\ read", 14) + labels.map { right(String($0.prefix(6)), 7) }.joined()
        let rows = labels.map { label in
            left(label, 14)
                + labels.map { read in
                    let count = score.confusion[ReplyScore.Cell(label: label, read: read)] ?? 0
                    return right(count == 0 ? "." : String(count), 7)
                }.joined()
        }
        return ["", head] + rows
    }

    private var dangers: [String] {
        let count = score.dangerousRows
        let share = decimals(score.rows > 0 ? 100 * Double(count) / Double(score.rows) : 0, 2)
        var lines = ["", "*** DANGEROUS ERRORS: \(count) rows (\(share)% of \(score.rows)) ***"]
        for danger in ReplyScore.Danger.allCases {
            let found = score.dangers[danger] ?? []
            lines.append("  \(danger.rawValue) \(Self.names[danger] ?? ""): \(found.count)")
            guard showsRows else { continue }
            lines += found.map { row, read in
                "      \(row.id) [\(row.language)] \(row.text.prefix(90)) gold=\(row.label) pred=\(read) \(row.notes.joined(separator: ";"))"
            }
        }
        return lines
    }

    var value: Value {
        let all = score.share("all")
        let hard = score.share("hard")
        let confusion = score.confusion.map { cell, count in
            Value.map(["label": .text(cell.label), "read": .text(cell.read), "rows": .int(Int64(count))])
        }
        return [
            "file": .text(file), "rows": .int(Int64(score.rows)), "accuracy": .double(share(all)),
            "hard_accuracy": .double(share(hard)), "macro_f1": .double(score.macroF1),
            "dangerous": .int(Int64(score.dangerousRows)),
            "confusion": .list(confusion.sorted { JSON.text($0) < JSON.text($1) }),
            "dangers": .map(
                Dictionary(
                    ReplyScore.Danger.allCases.map {
                        ($0.rawValue, .list((score.dangers[$0] ?? []).map { .text($0.row.id) }))
                    },
                    uniquingKeysWith: { first, _ in first })),
        ]
    }

    private func share(_ share: ReplyScore.Share) -> Double {
        share.rows > 0 ? Double(share.hits) / Double(share.rows) : 0
    }

    private func percent(_ hits: Int, _ rows: Int) -> String {
        rows > 0 ? String(format: "%5.1f%%", 100 * Double(hits) / Double(rows)) : "  n/a"
    }

    private func decimals(_ number: Double, _ places: Int) -> String { String(format: "%.\(places)f", number) }

    private func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func right(_ value: some CustomStringConvertible, _ width: Int) -> String {
        let text = value.description
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
