/// The connections to the database that serve one use, and what waits for them.
package struct ConnectionLoad: Sendable, Hashable {
    package enum Use: String, Sendable, Hashable {
        case write
        case read
        /// Hears and tells other hosts; without one, or with one that works, nothing ever waits for it.
        case notices
    }

    package let use: Use
    /// Open now.
    package var open = 0
    /// At work now.
    package var busy = 0
    /// What waits until one of them is free.
    package var waiting = 0
    /// How often one that was lost has been replaced.
    package var reconnects = 0

    static func + (one: ConnectionLoad, other: ConnectionLoad) -> ConnectionLoad {
        ConnectionLoad(
            use: one.use, open: one.open + other.open, busy: one.busy + other.busy,
            waiting: one.waiting + other.waiting, reconnects: one.reconnects + other.reconnects)
    }
}
