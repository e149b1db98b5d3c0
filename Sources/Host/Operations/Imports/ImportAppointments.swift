import Core
import Stores

/// Takes a hospital's list of appointments in, or shows what it would do. The same list twice changes nothing.
package struct ImportAppointments: Operation {
    package static let permission = Permission.importAppointments
    package let tenant: TenantID?
    private let owner: TenantID
    private let file: [UInt8]
    private let isDryRun: Bool
    private let complete: CompleteDay?
    private static let part = 2_000

    /// - Parameter isDryRun: nothing is stored.
    package init(_ file: [UInt8], of tenant: TenantID, isDryRun: Bool = false, complete: CompleteDay? = nil) {
        self.tenant = tenant
        owner = tenant
        self.file = file
        self.isDryRun = isDryRun
        self.complete = complete
    }

    package func perform(in context: OperationContext) async throws(OperationFault) -> ImportOutcome {
        let settings = try context.loaded(owner).tenant
        let table = try SourceTable(file)
        let list = try AppointmentRows(table, settings.imports, zone: settings.zone)
        // A database that takes nothing is told even of a list without lines.
        _ = try await context.stores.store()
        let missing = try await missing(from: list, settings.zone, context)
        var result = ImportResult()
        for start in stride(from: 0, to: list.rows.count, by: Self.part) {
            let rows = list.rows[start..<min(start + Self.part, list.rows.count)]
            result.add(try await store(rows.map(\.appointment), context))
        }
        let cancelled = isDryRun ? missing.count : try await cancel(missing, context)
        return ImportOutcome(
            table: table, list: list, result: result, missing: missing, cancelled: cancelled, isDryRun: isDryRun)
    }

    private func store(_ part: [ImportedAppointment], _ context: OperationContext) async throws(OperationFault)
        -> ImportResult
    {
        let store = try await context.stores.store()
        let now = context.clock.now()
        do throws(StoreFault) {
            return isDryRun
                ? try await store.previewImport(part, of: owner, ids: context.ids, now: now)
                : try await store.importAppointments(part, of: owner, ids: context.ids, now: now)
        } catch {
            throw OperationFault(error)
        }
    }

    /// What is expected on the day and the list no longer has.
    private func missing(from list: AppointmentRows, _ zone: Zone, _ context: OperationContext)
        async throws(OperationFault) -> [Appointment]
    {
        guard let complete else { return [] }
        guard list.nameless == 0 else { throw .cannotComplete(list.nameless) }
        let day = complete.span(in: zone)
        let known = try await context.read { [owner] (snapshot) throws(StoreFault) in
            try snapshot.appointments(of: owner, from: day.start, to: day.end, limit: SourceTable.mostRows)
        }
        let missing = known.filter { $0.status.isOpen && !list.names.contains($0.externalID) }
        guard complete.expected == nil || complete.expected == missing.count else { throw .changedMeanwhile }
        return missing
    }

    private func cancel(_ missing: [Appointment], _ context: OperationContext) async throws(OperationFault) -> Int {
        guard !missing.isEmpty else { return 0 }
        return try await context.write { [owner] (transaction) throws(StoreFault) in
            try transaction.cancelAppointments(missing, of: owner).count
        }
    }
}

/// A day of which a list names every appointment: what it no longer has was called off.
package struct CompleteDay: Sendable, Hashable {
    package let date: CivilDate
    /// How many somebody agreed to call off; another number is refused.
    package let expected: Int?

    package init(_ date: CivilDate, expecting expected: Int? = nil) {
        self.date = date
        self.expected = expected
    }

    func span(in zone: Zone) -> (start: Instant, end: Instant) {
        let midnight = CivilDateTime(date: date, time: .midnight)
        return (zone.instant(midnight), zone.instant(midnight.addingDays(1)))
    }
}

extension OperationFault {
    fileprivate static func cannotComplete(_ lines: Int) -> OperationFault {
        OperationFault(
            .rejected,
            pt: "\(lines) linha(s) não dizem de que consulta são: não dá para saber o que falta; nada foi feito",
            en:
                "\(lines) line(s) do not say which appointment they are: what is missing cannot be known; nothing was done"
        )
    }

    fileprivate static let changedMeanwhile = OperationFault(
        .conflict, pt: "as consultas mudaram enquanto isso; nada foi feito, veja de novo",
        en: "the appointments changed meanwhile; nothing was done, look again")
}
