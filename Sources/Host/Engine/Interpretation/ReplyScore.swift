/// How well readings agree with the labels of a set of replies, by the definitions of the shipped sets: accuracy,
/// macro-F1, the confusion table and the dangerous errors.
///
/// A note `accept:a,b` forgives those labels: they count as lenient hits and never as dangerous. Macro-F1 is the mean
/// over the labels that occur.
package struct ReplyScore: Sendable {
    /// One labelled reply.
    package struct Row: Sendable {
        package let id: String
        package let language: String
        package let text: String
        package let label: String
        package let source: String
        package let notes: [String]

        package init(id: String, language: String, text: String, label: String, source: String, notes: [String]) {
            self.id = id
            self.language = language
            self.text = text
            self.label = label
            self.source = source
            self.notes = notes
        }

        var isHard: Bool { notes.contains("hard") }

        var accepted: [String] {
            notes.filter { $0.hasPrefix("accept:") }
                .flatMap { $0.dropFirst("accept:".count).split(separator: ",").map(String.init) }
        }
    }

    /// What a wrong reading would do to a patient.
    package enum Danger: String, Sendable, CaseIterable {
        case confirmAsCancel = "A"
        case cancelAsConfirm = "B"
        case otherAsCancel = "C"
        case missedOptOut = "D"
        /// Shown, not counted.
        case otherAsConfirm = "E"
    }

    package struct Cell: Hashable, Sendable {
        package let label: String
        package let read: String

        package init(label: String, read: String) {
            self.label = label
            self.read = read
        }
    }

    package struct Share: Sendable {
        package var hits = 0
        package var rows = 0
    }

    /// The known labels, in the order they are shown.
    package static let labels = [
        "confirm", "cancel", "reschedule", "question", "human", "optout", "thanks", "greet", "late", "wrong_number",
        "unknown",
    ]

    package private(set) var confusion: [Cell: Int] = [:]
    private var order: [Cell] = []
    package private(set) var shares: [String: Share] = [:]
    package private(set) var rows = 0
    package private(set) var lenientHits = 0
    package private(set) var dangers: [Danger: [(row: Row, read: String)]] = [:]

    package init() {}

    package mutating func add(_ row: Row, read: String) {
        let isHit = row.label == read
        let isForgiven = row.accepted.contains(read)
        rows += 1
        let cell = Cell(label: row.label, read: read)
        if confusion[cell] == nil { order.append(cell) }
        confusion[cell, default: 0] += 1
        for group in groups(row) {
            shares[group, default: Share()].rows += 1
            if isHit { shares[group, default: Share()].hits += 1 }
        }
        if isHit || isForgiven { lenientHits += 1 } else { note(row, read) }
    }

    private func groups(_ row: Row) -> [String] {
        let level = row.isHard ? "hard" : "easy"
        return [
            "all", "lang:" + row.language, level, row.source == "authored" ? "src:authored" : "src:real",
            "\(level)/\(row.language)",
        ]
    }

    private mutating func note(_ row: Row, _ read: String) {
        let danger: Danger? =
            switch (row.label, read) {
            case ("confirm", "cancel"): .confirmAsCancel
            case ("cancel", "confirm"): .cancelAsConfirm
            case (_, "cancel"): .otherAsCancel
            case (let label, "confirm") where !["thanks", "greet"].contains(label): .otherAsConfirm
            default: nil
            }
        if let danger { dangers[danger, default: []].append((row, read)) }
        if row.label == "optout" { dangers[.missedOptOut, default: []].append((row, read)) }
    }

    package func share(_ group: String) -> Share { shares[group] ?? Share() }

    /// Rows with a dangerous error; one that is two of them counts once.
    package var dangerousRows: Int {
        let counted = Danger.allCases.filter { $0 != .otherAsConfirm }
        return Set(counted.flatMap { dangers[$0] ?? [] }.map(\.row.id)).count
    }

    /// Rows with a label, how often it was read, and how often rightly.
    package func counts(_ label: String) -> (rows: Int, read: Int, hits: Int) {
        var counts = (rows: 0, read: 0, hits: confusion[Cell(label: label, read: label)] ?? 0)
        for (cell, count) in confusion {
            if cell.label == label { counts.rows += count }
            if cell.read == label { counts.read += count }
        }
        return counts
    }

    /// What a label was wrongly read as, the most often first; of two alike, the one seen first.
    package func mistakes(_ label: String) -> [(read: String, rows: Int)] {
        let wrong = order.filter { $0.label == label && $0.read != label }
            .enumerated().map { (place: $0.offset, read: $0.element.read, rows: confusion[$0.element] ?? 0) }
        return wrong.sorted { ($1.rows, $0.place) < ($0.rows, $1.place) }.map { ($0.read, $0.rows) }
    }

    package func f1(_ label: String) -> (precision: Double, recall: Double, f1: Double) {
        let counts = counts(label)
        let precision = counts.read > 0 ? Double(counts.hits) / Double(counts.read) : 0
        let recall = counts.rows > 0 ? Double(counts.hits) / Double(counts.rows) : 0
        let sum = precision + recall
        return (precision, recall, sum > 0 ? 2 * precision * recall / sum : 0)
    }

    package var macroF1: Double {
        let present = Self.labels.filter { counts($0).rows > 0 }
        guard !present.isEmpty else { return 0 }
        return present.reduce(0) { $0 + f1($1).f1 } / Double(present.count)
    }
}
