import Reading

/// The day and hour a reply proposes, in the clinic's civil time, as plain numbers.
struct ProposedMoment: Sendable, Hashable {
    /// Year, month and day; nil for a whole week or month, and when only an hour was named.
    let day: [Int]?
    /// Hour and minute; nil for parts of a day, and for "before" and "after".
    let clock: [Int]?
    private let moment: Moment

    init(_ moment: Moment) {
        self.moment = moment
        let date = Self.namesOneDay(moment) ? moment.date : nil
        day = date.map { [$0.year, $0.month, $0.day] }
        clock = moment.bound == .at ? moment.hour.map { [$0, moment.minute ?? 0] } : nil
    }

    /// Nothing but a day, or a day and an hour: it may be written as dates are.
    var isExact: Bool { day != nil && (clock != nil || moment.hour == nil && moment.part == nil) }

    /// As the patient said it, with the date of a named day: "quinta, 26/11, à tarde".
    func echo(locale: String) -> String { moment.echo(in: ReplyLanguage(locale: locale), dated: day != nil) }

    /// "quinta do mês que vem" may be any of four.
    private static func namesOneDay(_ moment: Moment) -> Bool {
        moment.span == nil || moment.span == .week && moment.weekday != nil
    }
}
