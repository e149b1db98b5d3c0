import Core
import Engine

/// A status as lists write it; nil for an empty cell.
struct StatusCell {
    let status: AppointmentStatus?

    init(_ text: String) throws(CellFault) {
        guard !text.isEmpty else {
            status = nil
            return
        }
        guard let found = AppointmentStatus(word: text) ?? Self.known[ReplyText.folded(text)] else {
            throw .noStatus(text)
        }
        status = found
    }

    private static let known: [String: AppointmentStatus] = [
        "agendado": .scheduled, "agendada": .scheduled, "marcado": .scheduled, "marcada": .scheduled,
        "pendente": .scheduled, "confirmado": .confirmed, "confirmada": .confirmed, "cancelado": .cancelled,
        "cancelada": .cancelled, "desmarcado": .cancelled, "desmarcada": .cancelled, "canceled": .cancelled,
        "remarcado": .rescheduled, "remarcada": .rescheduled, "sem resposta": .noReply, "compareceu": .attended,
        "atendido": .attended, "atendida": .attended, "realizado": .attended, "realizada": .attended,
        "faltou": .missed, "falta": .missed, "nao compareceu": .missed, "no show": .missed,
    ]
}

extension CellFault {
    fileprivate static func noStatus(_ text: String) -> CellFault {
        let known = AppointmentStatus.allCases.map(\.name)
        return CellFault(
            pt: "a situação \(quoted(text)) não existe; há \(known.map(\.pt).joined(separator: ", "))",
            en: "there is no status \(quoted(text)); there are \(known.map(\.en).joined(separator: ", "))")
    }
}
