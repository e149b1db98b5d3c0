import Core

/// How a store works; the defaults suit a clinic's server.
package struct StoreOptions: Sendable {
    package enum Durability: String, Sendable, Hashable {
        /// A commit survives the loss of power.
        case full
        /// A commit survives the end of the process.
        case normal
    }

    package var durability = Durability.full
    /// Writes that may wait for the writer; more are refused with ``StoreFault/Code/busy``.
    package var waitingWrites = 65_536
    /// Writes that share one commit at most.
    package var groupSize = 1_024
    /// Writers that work side by side (PostgreSQL).
    package var lanes = 2
    /// How often a message is tried before it is a dead letter.
    package var sendAttempts = 8
    /// Page cache of the writer, in KiB (SQLite).
    package var cacheKiB = 65_536
    /// Contacts whose states are kept in memory (SQLite), 2.5 KiB each.
    package var cachedStates = 32_768
    /// Pages in SQLite's log before they are moved into the file.
    package var checkpointPages = 8_000
    /// Milliseconds after a failed connection during which work is refused without trying another.
    package var reconnectMilliseconds: Int64 = 250
    /// Needed to pace reconnection only.
    package var clock: @Sendable () -> Instant

    package init(clock: @escaping @Sendable () -> Instant) { self.clock = clock }
}
