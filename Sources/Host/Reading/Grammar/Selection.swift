/// Chooses among overlapping matches: longer before shorter, then surer, then earlier.
enum Selection {
    static func best(of acts: [Act], tokens: Int) -> [Act] {
        let sorted = acts.sorted {
            ($1.range.count, $1.weight, $0.range.lowerBound, $0.rule)
                < ($0.range.count, $0.weight, $1.range.lowerBound, $1.rule)
        }
        var taken = [Bool](repeating: false, count: tokens)
        var chosen: [Act] = []
        for act in sorted where !act.range.contains(where: { taken[$0] }) {
            for index in act.range { taken[index] = true }
            chosen.append(act)
        }
        return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
