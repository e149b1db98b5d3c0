/// A change of the clocks: from `seconds` since 1970 on, `offset` seconds east of Greenwich.
struct ZoneChange: Sendable, Hashable {
    let seconds: Int64
    let offset: Int32
}
