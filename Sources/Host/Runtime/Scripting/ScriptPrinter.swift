import Synchronization

/// Where scripts print; quiet while a conversation is replayed, since it printed that before.
final class ScriptPrinter: Sendable {
    private let log: @Sendable (String) -> Void
    private let quiet = Atomic(false)

    init(_ log: @escaping @Sendable (String) -> Void) { self.log = log }

    var isQuiet: Bool {
        get { quiet.load(ordering: .relaxed) }
        set { quiet.store(newValue, ordering: .relaxed) }
    }

    func print(_ line: String) {
        if !isQuiet { log(line) }
    }
}
