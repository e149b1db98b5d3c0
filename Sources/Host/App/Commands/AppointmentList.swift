import Core
import Stores

/// A CSV file of appointments: those that can be taken in, and what is wrong with the others.
struct AppointmentList {
    /// What is wrong with one line.
    struct Fault {
        let line: Int
        let reason: LocalizedText

        var words: LocalizedText {
            LocalizedText(pt: "linha \(line): \(reason.pt)", en: "line \(line): \(reason.en)")
        }

        var value: Value {
            ["kind": "bad-line", "line": .int(Int64(line)), "pt": .text(reason.pt), "en": .text(reason.en)]
        }
    }

    private(set) var appointments: [ImportedAppointment] = []
    private(set) var faults: [Fault] = []

    private static let columns = ["id", "patient", "phone", "professional", "specialty", "at", "status"]

    init(_ bytes: [UInt8], zone: Zone) throws(CommandFault) {
        var rows = CSVReader(bytes)
        guard let head = rows.next() else {
            throw CommandFault(.problems, LocalizedText(pt: "o arquivo está vazio", en: "the file is empty"))
        }
        let places = try Self.places(head.fields)
        var seen: Set<String> = []
        for row in rows {
            switch Self.read(row, places, zone) {
            case .success(let appointment):
                if seen.insert(appointment.externalID).inserted {
                    appointments.append(appointment)
                } else {
                    faults.append(Fault(line: row.line, reason: .repeated(appointment.externalID)))
                }
            case .failure(let fault): faults.append(Fault(line: row.line, reason: fault.words))
            }
        }
    }

    /// Where each column stands; they may come in any order.
    private static func places(_ head: [String]) throws(CommandFault) -> [String: Int] {
        let places = Dictionary(
            head.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        let missing = ["id", "patient", "phone", "at"].filter { places[$0] == nil }
        guard missing.isEmpty else {
            let names = missing.joined(separator: ", ")
            throw CommandFault(
                .problems,
                LocalizedText(
                    pt: "falta a coluna \(names); a primeira linha deve ser: \(columns.joined(separator: ","))",
                    en: "the column \(names) is missing; the first line must be: \(columns.joined(separator: ","))"))
        }
        return places
    }

    private struct RowFault: Error { let words: LocalizedText }

    private static func read(_ row: CSVReader.Row, _ places: [String: Int], _ zone: Zone) -> Result<
        ImportedAppointment, RowFault
    > {
        func field(_ name: String) -> String {
            guard let place = places[name], row.fields.indices.contains(place) else { return "" }
            return row.fields[place]
        }
        guard !row.isDamaged else { return .failure(RowFault(words: .damaged)) }
        for name in ["id", "patient", "phone", "at"] where field(name).isEmpty {
            return .failure(RowFault(words: .empty(name)))
        }
        guard let phone = PhoneNumber.normalize(field("phone")) else {
            return .failure(RowFault(words: .badPhone(field("phone"))))
        }
        guard let at = CivilDateTime(field("at")) else { return .failure(RowFault(words: .badTime(field("at")))) }
        let word = field("status")
        let status = AppointmentStatus(word: word)
        guard word.isEmpty || status != nil else { return .failure(RowFault(words: .badStatus(word))) }
        return .success(
            ImportedAppointment(
                externalID: field("id"), phone: phone, patient: field("patient"), professional: field("professional"),
                specialty: field("specialty"), at: at, startsAt: zone.instant(at), status: status))
    }
}

extension LocalizedText {
    fileprivate static let damaged = LocalizedText(
        pt: "aspas sem fechar ou campo longo demais", en: "a quote is not closed, or a field is too long")

    fileprivate static func empty(_ name: String) -> LocalizedText {
        LocalizedText(pt: "o campo `\(name)` está vazio", en: "the field `\(name)` is empty")
    }

    fileprivate static func badPhone(_ text: String) -> LocalizedText {
        LocalizedText(
            pt: "`\(text)` não é um telefone; escreva como +5511987654321",
            en: "`\(text)` is no phone number; write it as +5511987654321")
    }

    fileprivate static func badTime(_ text: String) -> LocalizedText {
        LocalizedText(
            pt: "`\(text)` não é data e hora; escreva como 2026-11-25 10:00",
            en: "`\(text)` is no date and time; write it as 2026-11-25 10:00")
    }

    fileprivate static func badStatus(_ text: String) -> LocalizedText {
        let known = AppointmentStatus.allCases.map(\.name)
        return LocalizedText(
            pt: "a situação `\(text)` não existe; há \(known.map(\.pt).joined(separator: ", "))",
            en: "there is no status `\(text)`; there are \(known.map(\.en).joined(separator: ", "))")
    }

    fileprivate static func repeated(_ id: String) -> LocalizedText {
        LocalizedText(pt: "o id `\(id)` já apareceu neste arquivo", en: "the id `\(id)` stands in this file already")
    }
}
