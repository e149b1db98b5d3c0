/// The months as people write them.
enum MonthName {
    /// 1 to 12 for names in English and Portuguese, long and short, folded.
    static let named: [String: Int] = {
        let words = [
            "jan january janeiro", "feb february fev fevereiro", "mar march marco", "apr april abr abril",
            "may mai maio", "jun june junho", "jul july julho", "aug august ago agosto",
            "sep sept september set setembro", "oct october out outubro", "nov november novembro",
            "dec december dez dezembro",
        ]
        return words.enumerated().reduce(into: [:]) { table, entry in
            for word in entry.element.split(separator: " ") { table[String(word)] = entry.offset + 1 }
        }
    }()
}
