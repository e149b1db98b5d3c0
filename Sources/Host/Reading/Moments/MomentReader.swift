/// Reads the date and time a reply proposes.
struct MomentReader {
    let tokens: [Token]
    let grammar: Grammar
    let today: CivilDate
    let text: String

    func moment() -> Moment? { nil }
}
