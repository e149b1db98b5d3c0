import Core
import SQL

extension Transaction {
    /// Stores a batch of steps, in their order: the inbox, the state, messages, jobs, timers, notes, journals and
    /// traces.
    ///
    /// - Throws: ``StoreFault/Code/conflict`` when an event was stored by another host since ``isKnown(_:)``; the
    ///   whole batch is then to be loaded and stepped through again.
    package func save(_ steps: [CommittedStep]) throws(StoreFault) { try save(rows(steps)) }

    /// ``save(_:)`` of steps whose rows were made elsewhere.
    package func save(_ rows: StepRows) throws(StoreFault) { try rows.save(in: database) }

    /// What is to be stored of steps; may be made on any thread, also while others of the same batch are stored.
    package var rows: @Sendable ([CommittedStep]) -> StepRows {
        { [attempts = shared.sendAttempts] in StepRows($0, sendAttempts: attempts) }
    }

    /// Whether each event was handled before: its key is in the inbox, an earlier event of this batch has the same,
    /// or its timer is gone. To be asked after ``load(_:ids:now:)``, when the contacts are locked.
    package func isKnown(_ events: [Event]) throws(StoreFault) -> [Bool] {
        var known = try Inbox(database: database).holds(events)
        let timers = try TimerTable(database: database).exist(events)
        var seen: Set<Inbox.Key> = []
        for (index, event) in events.enumerated() {
            let isNew = seen.insert(Inbox.Key(event)).inserted
            known[index] = known[index] || !isNew || timers[index] == false
        }
        return known
    }
}
