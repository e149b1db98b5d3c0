import Core

/// A queue named once, that is almost the name of another.
enum SimilarQueues: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        guard loaded.names.queues == nil else { return }
        let files = Dictionary(
            (loaded.flows.flatMap(\.files) + loaded.rules.map(\.file) + loaded.interrupts.map(\.file)).map {
                ($0.path, $0)
            },
            uniquingKeysWith: { first, _ in first })
        let uses = files.values.sorted { $0.path < $1.path }
            .flatMap { file in file.uses.filter { $0.thing == .queue }.map { (file, $0) } }
        var counts: [String: Set<SourceMark>] = [:]
        for (_, use) in uses { counts[use.name, default: []].insert(use.place.mark) }
        let usual = counts.filter { $0.value.count > 1 }.keys.sorted()
        for (file, use) in uses where counts[use.name]?.count == 1 {
            guard let nearest = Nearest.word(to: use.name, among: usual), isSlip(use.name, nearest) else {
                continue
            }
            file.report(.similarQueue(use.name, nearest, at: use.place))
        }
    }

    /// Names that differ by a number are meant to differ.
    private static func isSlip(_ name: String, _ other: String) -> Bool {
        name.filter(\.isNumber) == other.filter(\.isNumber) && name.first == other.first
    }
}
