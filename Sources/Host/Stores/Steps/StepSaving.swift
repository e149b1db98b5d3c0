import Core
import SQL

extension Transaction {
    /// Stores a batch of steps, in their order: the inbox, the state, messages, jobs, timers, notes, journals and
    /// traces.
    ///
    /// - Throws: ``StoreFault/Code/conflict`` when an event was stored by another host since ``isKnown(_:)``; the
    ///   whole batch is then to be loaded and stepped through again.
    package func save(_ steps: [CommittedStep]) throws(StoreFault) {
        try Inbox(database: database).insert(steps.map(\.event))
        try StateChanges(steps).save(in: database)
        let rows = StepRows(steps, sendAttempts: shared.sendAttempts)
        try MessageTable(database: database).insert(rows.messages)
        try JobTable(database: database).insert(rows.jobs)
        try TimerTable(database: database).save(rows.timers)
        try NoteTable(database: database).insert(rows.notes)
        try JournalTable(database: database).append(rows.journals)
        try TraceTable(database: database).insert(steps)
        try ScheduleTable(database: database).save(steps)
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
