import Core

/// What the patient last answered, and the day and hour last proposed, are kept for `reply.…` fields.
extension Run {
    /// A later reply that names no moment leaves the one before.
    mutating func keep(_ moment: ProposedMoment?) {
        guard let moment else { return }
        let kept = ReplyRecord.Moment(
            when: echo(moment), date: CivilDate(moment)?.text, time: CivilTime(moment)?.text)
        update { $0.memory.reply.moment = kept }
    }

    /// `text` is kept as far as `{reason}` shows it.
    mutating func keep(_ answer: Answer, text: String) {
        update { $0.memory.reply.taken = ReplyRecord.Taken(text: String(text.prefix(200)), intent: answer.name) }
    }

    /// `quinta-feira, 26 de novembro, às 15:00`; what is less exact as it was said.
    private func echo(_ moment: ProposedMoment) -> String {
        let locale = context.scope.locale
        guard moment.isExact, let date = CivilDate(moment) else { return moment.echo(locale: locale) }
        let words = DateWords(TimeLanguage(locale: locale) ?? .portuguese)
        let day = words.long(date, today: engine.program.tenant.zone.civil(context.now).date)
        guard let time = CivilTime(moment) else { return day }
        return "\(day), \(words.at(time))"
    }
}

extension CivilDate {
    init?(_ moment: ProposedMoment) {
        guard let day = moment.day, day.count == 3 else { return nil }
        self.init(year: day[0], month: day[1], day: day[2])
    }
}

extension CivilTime {
    fileprivate init?(_ moment: ProposedMoment) {
        guard let clock = moment.clock, clock.count == 2 else { return nil }
        self.init(hour: clock[0], minute: clock[1])
    }
}

extension DateWords {
    /// `às 15:00`
    fileprivate func at(_ time: CivilTime) -> String {
        switch language {
        case .portuguese: (time.hour == 1 ? "à " : "às ") + clock(time)
        case .spanish: (time.hour == 1 ? "a la " : "a las ") + clock(time)
        case .english: "at " + clock(time)
        }
    }
}
