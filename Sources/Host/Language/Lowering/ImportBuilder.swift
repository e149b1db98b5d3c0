import Core

/// Makes how a clinic's lists are read.
struct ImportBuilder {
    let section: Section?
    /// The clinic's, BCP 47: numbers are written as in its country.
    let locale: String

    func build() -> ImportPolicy {
        let country = locale.split(separator: "-").dropFirst().first { $0.utf8.count == 2 }.map { $0.uppercased() }
        guard let section else { return ImportPolicy(region: country ?? ImportPolicy.standard.region) }
        return ImportPolicy(
            region: section[ImportForm.region] ?? country ?? ImportPolicy.standard.region,
            areaCode: section[ImportForm.areaCode].map { String($0) },
            headings: section[ImportForm.columns].map(headings) ?? [:])
    }

    private func headings(_ columns: Section) -> [ImportColumn: [String]] {
        ImportColumnsForm.keys.compactMapValues { key in
            columns.has(key) ? columns[key]?.map(\.text) : nil
        }
    }
}
