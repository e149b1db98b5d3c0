import Core
import YAML

/// Gathers the local holidays of a tenant's files and of those that all tenants share.
struct HolidaysBuilder {
    let documents: [Document]

    /// Tells the other files what `holidays local` means; before any of them is read.
    func define(in names: SymbolTable) {
        guard !documents.isEmpty else { return }
        // A tenant may list again what the shared file has.
        let own = days(documents.filter { !$0.file.isShared })
        let shared = days(documents.filter(\.file.isShared))
        names.localHolidays = own.union(shared)
    }

    /// Once all the hours are read: own files that none of them asks for.
    func checkUse(in names: SymbolTable) {
        guard names.knowsTenant, !names.usesLocalHolidays else { return }
        for document in documents where !document.file.isShared && !document.file.hasErrors {
            document.file.report(
                .holidaysUnused(document.file, at: document.section.place(HolidaysForm.holidays)))
        }
    }

    private func days(_ documents: [Document]) -> ClosedDays {
        var first: [ClosedDays: SourceMark] = [:]
        for document in documents {
            guard let node = document.section[HolidaysForm.holidays] else { continue }
            for pair in document.file.mapping(node) ?? [] { add(pair, of: document.file, to: &first) }
        }
        return first.keys.reduce(ClosedDays()) { $0.union($1) }
    }

    private func add(_ pair: YAMLNode.Pair, of file: FileContext, to first: inout [ClosedDays: SourceMark]) {
        let place = file.place(pair.key)
        let day = file.closedDay(pair.key) { days, text throws(TimeTextError) in try days.insert(date: text) }
        if file.text(pair.value)?.isEmpty == true {
            file.report(.valueMissing(Term(stringLiteral: pair.key.text ?? ""), at: place, file))
        }
        guard day != ClosedDays() else { return }
        if let mark = first[day] { file.report(.holidayTwice(pair.key.text ?? "", at: place, first: mark)) }
        first[day] = first[day] ?? place.mark
    }
}
