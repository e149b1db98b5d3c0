import Time

/// Gathers the pieces of a date and time within one clause.
struct MomentScanner {
    private let tokens: [Token]
    private let grammar: Grammar
    private let clause: Range<Int>
    private var index: Int
    private var moment: Moment
    private var first: Int?
    private var last = 0

    init(tokens: [Token], grammar: Grammar, today: CivilDate, clause: Range<Int>) {
        self.tokens = tokens
        self.grammar = grammar
        self.clause = clause
        index = clause.lowerBound
        moment = Moment(today: today, range: 0..<0)
    }

    mutating func scan() -> Moment? {
        while index < clause.upperBound {
            let start = index
            let width = insteadWidth() ?? dateWidth() ?? timeWidth() ?? partWidth() ?? 0
            if width > 0 {
                if first == nil { first = start }
                last = min(start + width, clause.upperBound) - 1
            }
            index = start + max(1, width)
        }
        guard let first, !moment.isEmpty, tokens.indices.contains(last) else { return nil }
        moment.range =
            tokens[first].range
            .lowerBound..<max(
                tokens[first].range.lowerBound, tokens[last].range.upperBound)
        return moment
    }

    /// "em vez de 14h" names what is not wanted.
    private mutating func insteadWidth() -> Int? {
        guard isWord(0, .instead), isWord(1, .momentOf) else { return nil }
        index += 2
        let width = (dateWidth() ?? timeWidth()).map { $0 + 2 }
        moment = Moment(today: moment.today, range: 0..<0)
        first = nil
        return width
    }

    // MARK: Days

    private mutating func dateWidth() -> Int? {
        if token(0)?.kind == .date { return setDate(token(0)) }
        if let width = namedDayWidth() ?? relativeWidth() { return width }
        if isWord(0, .momentDay), let day = number(1), (1...31).contains(day) {
            return setDay(day, month: month(after: 2), width: 2)
        }
        if let day = number(0), (1...31).contains(day), month(after: 1) != nil {
            return setDay(day, month: month(after: 1), width: 1)
        }
        if let month = month(at: 0), let day = number(1), (1...31).contains(day) {
            return setDay(day, month: (month, 0), width: 2)
        }
        if token(0)?.kind == .word, let day = token(0)?.value, (1...31).contains(day) {
            return setDay(day, month: nil, width: 1)
        }
        return spanWidth()
    }

    private mutating func setDate(_ token: Token?) -> Int? {
        guard let token else { return nil }
        let (day, month) = (token.value / 100, token.value % 100)
        moment.date = token.year > 0 ? written(day, month, token.year) : coming(day, month)
        return moment.date == nil ? nil : 1
    }

    /// A year that nobody makes an appointment for is no date.
    private func written(_ day: Int, _ month: Int, _ year: Int) -> CivilDate? {
        (1900...2200).contains(year) ? CivilDate(year: year, month: month, day: day) : nil
    }

    private mutating func setDay(_ day: Int, month: (Int, Int)?, width: Int) -> Int? {
        let extra = month.map(\.1) ?? 0
        moment.date = month.map { coming(day, $0.0) } ?? comingDay(day)
        return moment.date == nil ? nil : width + extra
    }

    private mutating func namedDayWidth() -> Int? {
        guard let weekday = WordClass.weekdays.firstIndex(where: { isWord(0, $0) }) else { return nil }
        let ahead = (weekday - moment.today.weekday.fromSunday + 6) % 7 + 1
        moment.date = moment.span == .week ? nextWeek(weekday) : moment.today.addingDays(ahead)
        moment.weekday = weekday
        return isWord(1, .weekdayTail) ? 2 : 1
    }

    private mutating func relativeWidth() -> Int? {
        if isWord(0, .momentToday) { return setRelative(0, width: 1) }
        if isWord(0, .momentFrom), isWord(1, .momentOf), isWord(2, .momentTomorrow) { return setRelative(2, width: 3) }
        if isWord(0, .momentAfterTomorrow), isWord(1, .manana) { return setRelative(2, width: 2) }
        if isWord(0, .momentTomorrow) { return setRelative(1, width: 1) }
        if isWord(0, .manana), !isWord(-1, .momentOf), !isWord(-2, .momentAt) { return setRelative(1, width: 1) }
        guard isWord(0, .momentIn) else { return nil }
        let skip = isWord(1, .momentAt) || isWord(1, .momentOf) ? 2 : 1
        guard let count = number(skip), (1...366).contains(count) else { return nil }
        if isWord(skip + 1, .momentDays) { return setRelative(count, width: skip + 2) }
        return isWord(skip + 1, .weeks) && count <= 52 ? setRelative(count * 7, width: skip + 2) : nil
    }

    private mutating func setRelative(_ days: Int, width: Int) -> Int {
        moment.date = moment.today.addingDays(days)
        return width
    }

    /// "semana que vem", "próximo mês", "next week".
    private mutating func spanWidth() -> Int? {
        let (isWeek, isMonth) = (isWord(0, .momentWeek), isWord(0, .momentMonth))
        let before = isWord(-1, .momentNext)
        let after = isWord(2, .momentNext)
        guard isWeek || isMonth, before || after else { return nil }
        moment.span = isWeek ? .week : .month
        let today = moment.today
        if isWeek, let weekday = moment.weekday { moment.date = nextWeek(weekday) }
        if moment.date == nil {
            moment.date =
                isWeek
                ? today.addingDays((7 - today.weekday.fromSunday) % 7 + 1)
                : CivilDate(year: today.month == 12 ? today.year + 1 : today.year, month: today.month % 12 + 1, day: 1)
        }
        return after ? 3 : 1
    }

    /// Weeks begin on Monday: said on a Monday, "quinta da semana que vem" is ten days ahead.
    private func nextWeek(_ weekday: Int) -> CivilDate? {
        moment.today.addingDays((7 - moment.today.weekday.fromSunday) % 7 + 1 + (weekday + 6) % 7)
    }

    /// The next day of that name, this year or the next.
    private func coming(_ day: Int, _ month: Int) -> CivilDate? {
        guard let date = CivilDate(year: moment.today.year, month: month, day: day) else { return nil }
        return date < moment.today ? CivilDate(year: moment.today.year + 1, month: month, day: day) : date
    }

    private func comingDay(_ day: Int) -> CivilDate? {
        let today = moment.today
        for ahead in 0..<3 {
            let month = today.month + ahead
            let date = CivilDate(year: today.year + (month - 1) / 12, month: (month - 1) % 12 + 1, day: day)
            if let date, date >= today { return date }
        }
        return nil
    }

    // MARK: Hours

    private mutating func timeWidth() -> Int? {
        noteBound()
        if let token = token(0), token.kind == .time {
            set(minutes: token.value)
            return 1 + partOfHour(1)
        }
        if isWord(0, .momentNoon) {
            set(minutes: 720)
            return 1
        }
        if isWord(0, .momentHalf), isWord(1, .momentDay) {
            set(minutes: 720)
            return 2
        }
        guard let hour = number(0), (1...23).contains(hour) else { return nil }
        let after = 1 + (isWord(1, .momentHour) ? 1 : 0)
        guard isWord(-1, .hourLead) || partOfHourName(after) != nil else { return nil }
        return setHour(hour, width: after)
    }

    private mutating func setHour(_ hour: Int, width: Int) -> Int {
        var width = width
        var minutes = hour * 60
        if isWord(width, .and), isWord(width + 1, .momentHalf) {
            minutes += 30
            width += 2
        } else if isWord(width, .and), let extra = number(width + 1), (1...59).contains(extra) {
            minutes += extra
            width += 2
        }
        let part = partOfHourName(width)
        let afternoon = part == .afternoon || part == .evening || (part == nil && hour < 7)
        set(minutes: hour < 12 && afternoon ? minutes + 720 : minutes)
        return width + partOfHour(width)
    }

    private mutating func set(minutes: Int) {
        guard (0..<1440).contains(minutes) else { return }
        moment.hour = minutes / 60
        moment.minute = minutes % 60
    }

    private mutating func noteBound() {
        if isWord(0, .momentFrom) { moment.bound = .after }
        if isWord(0, .momentUntil) { moment.bound = .before }
    }

    /// Words taken by "da tarde" after an hour.
    private func partOfHour(_ offset: Int) -> Int {
        partOfHourName(offset) == nil ? 0 : isWord(offset + 1, .momentOf) ? 3 : 2
    }

    private func partOfHourName(_ offset: Int) -> Moment.Part? {
        guard isWord(offset, .momentOf) else { return nil }
        return part(at: isWord(offset + 1, .momentOf) ? offset + 2 : offset + 1)
    }

    // MARK: Parts of the day

    private mutating func partWidth() -> Int? {
        if isWord(0, .momentEarly) || isWord(0, .more) && isWord(1, .momentEarly) {
            moment.part = .early
            return isWord(0, .momentEarly) ? 1 : 2
        }
        if isWord(0, .momentLater) || isWord(0, .more) && isWord(1, .momentAfternoon) {
            moment.part = .later
            return isWord(0, .momentLater) ? 1 : 2
        }
        guard let part = part(at: 0), !isWord(-1, .greeting) else { return nil }
        moment.part = part
        return 1
    }

    private func part(at offset: Int) -> Moment.Part? {
        if isWord(offset, .momentMorning) || isWord(offset, .manana) { return .morning }
        if isWord(offset, .momentAfternoon) { return .afternoon }
        return isWord(offset, .momentNight) ? .evening : nil
    }

    // MARK: Tokens

    private func token(_ offset: Int) -> Token? {
        let place = index + offset
        return clause.contains(place) ? tokens[place] : nil
    }

    private func isWord(_ offset: Int, _ name: WordClass) -> Bool {
        token(offset).map { grammar.isWord($0.word, in: name) } ?? false
    }

    private func number(_ offset: Int) -> Int? {
        guard let token = token(offset) else { return nil }
        if token.kind == .number { return token.value }
        if token.kind == .word, token.value > 0 { return token.value }
        return WordClass.numbers.firstIndex { grammar.isWord(token.word, in: $0) }
    }

    private func month(at offset: Int) -> Int? { WordClass.months.firstIndex { isWord(offset, $0) }.map { $0 + 1 } }

    /// The month in "12 de março", and how many words it takes.
    private func month(after offset: Int) -> (Int, Int)? {
        if isWord(offset, .momentOf), let month = month(at: offset + 1) { return (month, 2) }
        return month(at: offset).map { ($0, 1) }
    }
}
