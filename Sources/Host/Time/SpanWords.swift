/// How one language writes durations.
struct SpanWords: Sendable {
    struct Unit: Sendable {
        let one: String
        let many: String

        func counted(_ count: Int) -> String { "\(count) \(count == 1 ? one : many)" }
    }

    let day: Unit
    let week: Unit
    let businessDay: Unit
    let minute: String
    let and: String

    static func of(_ language: TimeLanguage) -> SpanWords {
        switch language {
        case .portuguese: portuguese
        case .english: english
        case .spanish: spanish
        }
    }

    private static let portuguese = SpanWords(
        day: Unit(one: "dia", many: "dias"), week: Unit(one: "semana", many: "semanas"),
        businessDay: Unit(one: "dia útil", many: "dias úteis"), minute: "min", and: "e")
    private static let english = SpanWords(
        day: Unit(one: "day", many: "days"), week: Unit(one: "week", many: "weeks"),
        businessDay: Unit(one: "business day", many: "business days"), minute: "m", and: "and")
    private static let spanish = SpanWords(
        day: Unit(one: "día", many: "días"), week: Unit(one: "semana", many: "semanas"),
        businessDay: Unit(one: "día hábil", many: "días hábiles"), minute: "min", and: "y")
}
