/// The steps of one flow, in order and for looking up.
struct StepNames {
    let list: [String]
    private let set: Set<String>

    init(_ list: [String]) {
        self.list = list
        set = Set(list)
    }

    func contains(_ name: String) -> Bool { set.contains(name) }
}
