import Core
import Stores
import TextDecoding

/// What an import did, or would do.
package struct ImportOutcome: Sendable {
    package let isDryRun: Bool
    /// How the file's letters were written; nil for a workbook.
    package let encoding: TextEncoding?
    /// Letters that could not be read.
    package let replaced: Int
    /// Lines that were refused.
    package let faults: [AppointmentRows.Remark]
    package let notices: [AppointmentRows.Remark]
    /// The first lines, as understood.
    package let first: [AppointmentRows.Row]
    package let result: ImportResult
    /// What a complete day no longer has.
    package let missing: [Appointment]
    package let cancelled: Int

    private static let shown = 5

    init(
        table: SourceTable, list: AppointmentRows, result: ImportResult, missing: [Appointment], cancelled: Int,
        isDryRun: Bool
    ) {
        self.isDryRun = isDryRun
        encoding = table.encoding
        replaced = table.replaced
        faults = list.faults
        notices = list.notices
        first = Array(list.rows.prefix(Self.shown))
        self.result = result
        self.missing = missing
        self.cancelled = cancelled
    }

    package var bad: Int { faults.count + result.refused.count }
}
