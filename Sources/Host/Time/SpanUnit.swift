/// A unit that a duration may be written in.
enum SpanUnit: Hashable {
    case second
    case minute
    case hour
    case day
    case businessDay
    case week

    /// The words for each unit in English, Portuguese and Spanish, folded; `businessDay` has two words and is not here.
    static let named: [String: SpanUnit] = {
        let words: [SpanUnit: String] = [
            .second: "s sec secs second seconds seg segundo segundos",
            .minute: "m min mins minute minutes minuto minutos",
            .hour: "h hr hrs hour hours hora horas",
            .day: "d day days dia dias",
            .week: "w week weeks semana semanas",
        ]
        return words.reduce(into: [:]) { table, entry in
            for word in entry.value.split(separator: " ") { table[String(word)] = entry.key }
        }
    }()
}
