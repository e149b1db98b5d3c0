extension Schedule {
    /// The first run later than `instant`; nil when there is none in fifty years, as on 31 February.
    package func next(after instant: Instant, in zone: Zone, calendar: BusinessCalendar) -> Instant? {
        followsRealTime
            ? nextReading(after: instant, in: zone, calendar) : nextFixed(after: instant, in: zone, calendar)
    }

    /// The runs from `start` up to but without `end`, in order, at most `limit` of them.
    package func runs(
        from start: Instant, to end: Instant, limit: Int, in zone: Zone, calendar: BusinessCalendar
    ) -> [Instant] {
        var runs: [Instant] = []
        var last = start.adding(milliseconds: -1)
        while runs.count < limit, let run = next(after: last, in: zone, calendar: calendar), run < end {
            runs.append(run)
            last = run
        }
        return runs
    }

    /// Each civil time stands for one instant, and later civil times never for an earlier one.
    private func nextFixed(after instant: Instant, in zone: Zone, _ calendar: BusinessCalendar) -> Instant? {
        var date = zone.civil(instant).date.addingDays(-1)
        while let day = days.first(onOrAfter: date, calendar: calendar) {
            let index = minutes.partitioningIndex { zone.instant(day.at(minute: $0)) > instant }
            if index < minutes.count, zone.has(day) { return zone.instant(day.at(minute: minutes[index])) }
            date = day.addingDays(1)
            if date == day { return nil }
        }
        return nil
    }

    /// Between two changes of the clocks instants and civil times run alongside.
    private func nextReading(after instant: Instant, in zone: Zone, _ calendar: BusinessCalendar) -> Instant? {
        var start = Instant(seconds: instant.seconds + 1)
        while let reading = firstReading(from: zone.civil(start), calendar) {
            let candidate = Instant(seconds: reading.secondNumber - Int64(zone.offset(at: start)))
            guard let change = zone.nextChange(after: start), candidate >= change else {
                return candidate > instant ? candidate : nil
            }
            start = change
        }
        return nil
    }

    private func firstReading(from start: CivilDateTime, _ calendar: BusinessCalendar) -> CivilDateTime? {
        guard let day = days.first(onOrAfter: start.date, calendar: calendar) else { return nil }
        guard day == start.date else { return minutes.first.map(day.at(minute:)) }
        let index = minutes.partitioningIndex { Int($0) * 60 >= start.time.secondOfDay }
        if index < minutes.count { return day.at(minute: minutes[index]) }
        let following = day.addingDays(1)
        guard following > day, let later = days.first(onOrAfter: following, calendar: calendar) else { return nil }
        return minutes.first.map(later.at(minute:))
    }
}

extension CivilDate {
    fileprivate func at(minute: UInt16) -> CivilDateTime {
        CivilDateTime(date: self, time: CivilTime(secondOfDay: Int(minute) * 60))
    }
}

extension Zone {
    /// False for a day that the zone left out whole, as Samoa did 2011-12-30.
    fileprivate func has(_ date: CivilDate) -> Bool {
        guard case .skipped(let start) = resolve(CivilDateTime(date: date, time: .midnight)) else { return true }
        return civil(start).date == date
    }
}

extension Array {
    /// The first index whose element satisfies `belongs`, when all after it do too; `count` when none does.
    func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
