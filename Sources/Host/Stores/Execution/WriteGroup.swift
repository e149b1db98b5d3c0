import Core
import SQL

/// Runs several bodies in one database transaction.
///
/// First all of them run one after another without marks between them, which costs nothing. Only when one fails is
/// everything undone and run again behind savepoints, so that the failing one undoes nobody's work but its own.
struct WriteGroup: Sendable {
    let source: SessionSource
    let dialect: Dialect
    let shared: SharedState
    /// Nil for a database in memory.
    let upkeep: (any Upkeep)?

    private static let mark = SQLSavepoint(1)
    /// How often a group that lost against another host is run again.
    private static let attempts = 4

    /// What the bodies came to, committed but perhaps not yet on the disk.
    func run(_ requests: [WriteRequest]) throws(StoreFault) -> CommittedGroup {
        do throws(StoreFault) {
            let session = try source.session()
            let ran = try runUntilSettled(requests, session)
            upkeep?.committed(session)
            return CommittedGroup(ran: ran, hasChanged: session.hasChanged)
        } catch {
            source.dropIfLost()
            throw error
        }
    }

    private func runUntilSettled(_ requests: [WriteRequest], _ session: any SQLSession) throws(StoreFault)
        -> [WriteRequest.Outcome]
    {
        var attempt = 1
        while true {
            do throws(SQLFault) {
                return try runOnce(requests, session)
            } catch {
                try? session.rollback()
                guard error.code == .serialization, attempt < Self.attempts else { throw StoreFault(error) }
                attempt += 1
            }
        }
    }

    private func runOnce(_ requests: [WriteRequest], _ session: any SQLSession) throws(SQLFault) -> [WriteRequest
        .Outcome]
    {
        let transaction = Transaction(
            database: Database(session: session, dialect: dialect, states: shared.states), shared: shared)
        if let ran = try runTogether(requests, transaction, session) { return ran }
        try begin(session)
        var ran: [WriteRequest.Outcome] = []
        for request in requests {
            try session.savepoint(Self.mark)
            let one = try run(request, transaction)
            if one.fault != nil {
                shared.states?.forget()
                try session.rollback(to: Self.mark)
            }
            try session.release(Self.mark)
            ran.append(one)
        }
        try commit(session)
        return ran
    }

    private func begin(_ session: any SQLSession) throws(SQLFault) {
        try session.begin()
        guard let states = shared.states else { return }
        let version = try session.foreignChanges()
        states.begin(StateCache.Mark(session: source.condition.reconnects, version: version))
    }

    private func commit(_ session: any SQLSession) throws(SQLFault) {
        try session.commit()
        shared.states?.commit()
    }

    /// Nil when one of several failed and nothing was kept.
    private func runTogether(_ requests: [WriteRequest], _ transaction: Transaction, _ session: any SQLSession)
        throws(SQLFault) -> [WriteRequest.Outcome]?
    {
        try begin(session)
        var ran: [WriteRequest.Outcome] = []
        ran.reserveCapacity(requests.count)
        for request in requests {
            let one = try run(request, transaction)
            guard one.fault == nil else {
                try session.rollback()
                return requests.count == 1 ? [one] : nil
            }
            ran.append(one)
        }
        try commit(session)
        return ran
    }

    /// A body that lost against another host's transaction has not failed: everything is run again.
    private func run(_ request: WriteRequest, _ transaction: Transaction) throws(SQLFault) -> WriteRequest.Outcome {
        let ran = request.run(transaction)
        if let fault = ran.fault, fault.code == .busy { throw SQLFault(.serialization, fault.cause) }
        return ran
    }

    func close() {
        upkeep?.finish()
        source.close()
    }
}

/// The bodies of one commit, whose callers wait to be told.
struct CommittedGroup: Sendable {
    let ran: [WriteRequest.Outcome]
    /// Whether there is anything to wait for.
    let hasChanged: Bool

    var isCommitted: Bool { ran.contains { $0.fault == nil } }
}
