import Core
import Phone
import Stores

/// A list of appointments as understood: those that can be taken in, and what is wrong with the others.
package struct AppointmentRows: Sendable {
    /// What is to be said of one line.
    package struct Remark: Sendable, Hashable {
        package let line: Int
        package let reason: LocalizedText
    }

    /// One line as understood.
    package struct Row: Sendable, Hashable {
        package let line: Int
        package let appointment: ImportedAppointment
    }

    package private(set) var rows: [Row] = []
    /// Lines that are refused.
    package private(set) var faults: [Remark] = []
    /// Lines that are taken, with something to know about them.
    package private(set) var notices: [Remark] = []
    /// Every appointment the list names, also on refused lines.
    private(set) var names: Set<String> = []
    /// Refused lines that do not say which appointment they are.
    private(set) var nameless = 0

    package init(_ table: SourceTable, _ policy: ImportPolicy, zone: Zone) throws(OperationFault) {
        guard let heading = table.rows.first else {
            throw OperationFault(.rejected, pt: "o arquivo está vazio", en: "the file is empty")
        }
        let reader = AppointmentRowReader(
            columns: try ColumnMapping(heading.fields, policy), policy: policy, zone: zone)
        for row in table.rows.dropFirst() { add(row, reader) }
    }

    private mutating func add(_ row: CSVReader.Row, _ reader: AppointmentRowReader) {
        let name = row.isDamaged ? "" : reader.name(of: row)
        let isNew = name.isEmpty || names.insert(name).inserted
        if name.isEmpty { nameless += 1 }
        do throws(CellFault) {
            let (appointment, kind) = try reader.read(row)
            guard isNew else { throw .repeated(name) }
            rows.append(Row(line: row.line, appointment: appointment))
            if kind == .landline { notices.append(Remark(line: row.line, reason: .landline(appointment.phone))) }
        } catch {
            faults.append(Remark(line: row.line, reason: error.words))
        }
    }
}

/// Reads one line of a list.
struct AppointmentRowReader {
    let columns: ColumnMapping
    let policy: ImportPolicy
    let zone: Zone

    func name(of row: CSVReader.Row) -> String { SpreadsheetNumber.whole(columns.field(.id, of: row)) }

    func read(_ row: CSVReader.Row) throws(CellFault) -> (ImportedAppointment, TelephoneKind) {
        guard !row.isDamaged else { throw .damaged }
        let moment: ImportColumn = columns.has(.at) ? .at : .date
        for column in [.id, .patient, .phone, moment] where columns.field(column, of: row).isEmpty {
            throw .empty(column)
        }
        let phone = try PhoneCell(columns.field(.phone, of: row), policy)
        let at = try self.moment(of: row)
        let status = try StatusCell(columns.field(.status, of: row)).status
        let appointment = ImportedAppointment(
            externalID: name(of: row), phone: phone.number, patient: columns.field(.patient, of: row),
            professional: columns.field(.professional, of: row), specialty: columns.field(.specialty, of: row),
            at: at, startsAt: zone.instant(at), status: status)
        return (appointment, phone.kind)
    }

    private func moment(of row: CSVReader.Row) throws(CellFault) -> CivilDateTime {
        let time = columns.field(.time, of: row)
        if columns.has(.at) {
            let text = columns.field(.at, of: row)
            guard !time.isEmpty, let whole = try? MomentCell(text, zone: zone) else {
                return try MomentCell(date: text, time: time, zone: zone).at
            }
            return whole.at
        }
        return try MomentCell(date: columns.field(.date, of: row), time: time, zone: zone).at
    }
}

/// A number in a cell that a spreadsheet gave decimals: `1042.0` is `1042`.
enum SpreadsheetNumber {
    static func whole(_ text: String) -> String {
        guard text.hasSuffix(".0") || text.hasSuffix(",0") else { return text }
        let digits = text.dropLast(2)
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(digits) : text
    }
}

extension CellFault {
    fileprivate static let damaged = CellFault(
        pt: "aspas sem fechar ou campo longo demais", en: "a quote is not closed, or a field is too long")

    fileprivate static func empty(_ column: ImportColumn) -> CellFault {
        CellFault(pt: "o campo `\(column.rawValue)` está vazio", en: "the field `\(column.rawValue)` is empty")
    }

    fileprivate static func repeated(_ id: String) -> CellFault {
        CellFault(pt: "o id `\(id)` já apareceu neste arquivo", en: "the id `\(id)` stands in this file already")
    }
}

extension LocalizedText {
    fileprivate static func landline(_ phone: String) -> LocalizedText {
        let number = PhoneNumber.masked(phone)
        return LocalizedText(
            pt: "\(number) é um telefone fixo: só recebe se tiver WhatsApp",
            en: "\(number) is a landline: it receives only if it has WhatsApp")
    }
}
