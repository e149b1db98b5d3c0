/// The steps of one flow, in order and for looking up.
struct StepNames {
    let list: [String]
    private let set: Set<String>
    /// Whether there may be others that are not known: the file they are inherited from could not be read.
    let isOpen: Bool

    init(_ list: [String], isOpen: Bool = false) {
        self.list = list
        self.isOpen = isOpen
        set = Set(list)
    }

    func contains(_ name: String) -> Bool { isOpen || set.contains(name) }
}
