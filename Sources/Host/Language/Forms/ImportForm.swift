import Core

/// How the clinic's lists of appointments are read.
enum ImportForm {
    static let region = Key<String>(
        Term("region", pt: "regiao"), .region, pt: "o país dos telefones, como `BR` (o do idioma da clínica)",
        en: "the country of the telephone numbers, as `BR` (that of the clinic's language)")
    static let areaCode = Key<Int>(
        Term("area_code", pt: "ddd"), .integer(1...999), pt: "o DDD dos números que vêm sem ele",
        en: "the area code of numbers that have none")
    static let columns = Key<Section>(
        Term("columns", pt: "colunas"), .form(ImportColumnsForm.form),
        pt: "como as listas da clínica chamam as colunas", en: "what the clinic's lists call their columns")

    static let form = Form(
        LocalizedText(pt: "importação", en: "import"),
        LocalizedText(pt: "como as listas de consultas são lidas", en: "how lists of appointments are read"),
        [region.field, areaCode.field, columns.field])
}

/// What the clinic's lists call their columns; the headings everybody uses need not be named.
enum ImportColumnsForm {
    static let keys: [ImportColumn: Key<[PlacedWords]>] = Dictionary(
        ImportColumn.allCases.map { column in
            let key = Key<[PlacedWords]>(
                column.name, .texts, pt: "o título da coluna: \(column.summary.pt)",
                en: "the column's heading: \(column.summary.en)")
            return (column, key)
        }, uniquingKeysWith: { first, _ in first })

    static let form = Form(
        LocalizedText(pt: "colunas", en: "columns"),
        LocalizedText(pt: "os títulos das colunas das listas", en: "the headings of the lists' columns"),
        ImportColumn.allCases.compactMap { keys[$0]?.field })
}

extension ImportColumn {
    fileprivate var summary: LocalizedText {
        switch self {
        case .id: LocalizedText(pt: "o código da consulta no hospital", en: "the appointment's id at the hospital")
        case .patient: LocalizedText(pt: "o nome do paciente", en: "the patient's name")
        case .phone: LocalizedText(pt: "o telefone", en: "the telephone number")
        case .professional: LocalizedText(pt: "quem atende", en: "who the patient sees")
        case .specialty: LocalizedText(pt: "a especialidade", en: "the specialty")
        case .at: LocalizedText(pt: "o dia e a hora juntos", en: "the day and the hour in one")
        case .date: LocalizedText(pt: "o dia", en: "the day")
        case .time: LocalizedText(pt: "a hora", en: "the hour")
        case .status: LocalizedText(pt: "a situação", en: "the status")
        }
    }
}

extension Shape where Value == String {
    /// ISO 3166 with two letters: `BR`.
    static let region = Shape(.matching(pattern: "^[A-Za-z]{2}$", example: "BR")) { node, file in
        guard let text = file.text(node) else { return nil }
        let letters = text.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) }
        guard text.utf8.count == 2, letters else {
            file.report(.wrongType(.region, at: file.place(node)))
            return nil
        }
        return text.uppercased()
    }
}
