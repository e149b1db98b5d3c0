import Core
import Engine

/// Where each column of a list stands: by the clinic's own headings, then by those everybody uses, in any order.
struct ColumnMapping {
    private var places: [ImportColumn: Int] = [:]

    init(_ heading: [String], _ policy: ImportPolicy) throws(OperationFault) {
        let names = heading.map(Self.folded)
        for column in ImportColumn.allCases {
            let own = (policy.headings[column] ?? []).map(Self.folded)
            if let place = names.firstIndex(where: own.contains) { places[column] = place }
        }
        let taken = Set(places.values)
        for column in ImportColumn.allCases where places[column] == nil && policy.headings[column] == nil {
            let known = Self.known[column] ?? []
            places[column] = names.indices.first { known.contains(names[$0]) && !taken.contains($0) }
        }
        guard missing.isEmpty else { throw .columnsMissing(missing, heading) }
    }

    /// What stands in a column of a row; empty when the list has no such column.
    func field(_ column: ImportColumn, of row: CSVReader.Row) -> String {
        guard let place = places[column], row.fields.indices.contains(place) else { return "" }
        return row.fields[place].trimmed
    }

    func has(_ column: ImportColumn) -> Bool { places[column] != nil }

    private var missing: [String] {
        let needed: [ImportColumn] = [.id, .patient, .phone]
        let names = needed.filter { !has($0) }.map(\.rawValue)
        return has(.at) || has(.date) ? names : names + ["at"]
    }

    /// Letters and digits alone, without accents and case.
    private static func folded(_ heading: String) -> String {
        ReplyText.folded(String(heading.prefix(100))).filter { $0.isLetter || $0.isNumber }
    }

    private static let known: [ImportColumn: Set<String>] = [
        .id: [
            "id", "codigo", "cod", "codigodaconsulta", "idconsulta", "iddaconsulta", "codigoagendamento",
            "codigodoagendamento", "idagendamento", "agendamento", "atendimento", "codigoatendimento", "protocolo",
            "appointmentid",
        ],
        .patient: [
            "patient", "paciente", "nome", "nomedopaciente", "nomepaciente", "name", "patientname", "nomecompleto",
        ],
        .phone: [
            "phone", "telefone", "celular", "fone", "tel", "whatsapp", "telefonecelular", "telefonedopaciente",
            "numero", "contato", "mobile", "phonenumber", "telefone1",
        ],
        .professional: [
            "professional", "profissional", "medico", "medica", "doutor", "doctor", "prestador", "dentista",
            "nomedomedico", "executante",
        ],
        .specialty: ["specialty", "especialidade", "procedimento", "servico", "tipo", "exame"],
        .at: ["at", "dataehora", "datahora", "dataehorario", "datahorario", "datetime", "quando", "inicio", "when"],
        .date: ["date", "data", "dia", "datadaconsulta", "dataconsulta", "dataagendamento", "datadoagendamento"],
        .time: ["time", "hora", "horario", "horadaconsulta", "horaconsulta", "horariodaconsulta"],
        .status: ["status", "situacao", "estado"],
    ]
}

extension OperationFault {
    fileprivate static func columnsMissing(_ names: [String], _ heading: [String]) -> OperationFault {
        let missing = names.joined(separator: ", ")
        let seen = heading.prefix(20).map { "`\($0.prefix(40))`" }.joined(separator: ", ")
        let all = "id,patient,phone,professional,specialty,at,status"
        return OperationFault(
            .rejected,
            pt:
                "falta a coluna \(missing); a primeira linha deve ser: \(all) (ou em português). Há \(seen); se as colunas"
                + " têm outros nomes, diga quais em `importacao: { colunas: … }` no arquivo da clínica",
            en:
                "the column \(missing) is missing; the first line must be: \(all) (or in Portuguese). There are \(seen);"
                + " if they have other names, say which in `import: { columns: … }` in the tenant's file")
    }
}
