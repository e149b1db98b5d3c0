import Core
import YAML

/// Makes opening hours: days of the week with their windows, and the days that stay shut.
struct HoursBuilder {
    let file: FileContext

    private static let closed = CalendarForm.closed.name

    func build(_ node: YAMLNode) -> OpeningHours? {
        guard let pairs = file.mapping(node) else { return nil }
        var hours = OpeningHours()
        for pair in pairs {
            guard let word = pair.key.text else { continue }
            if Self.closed.matches(word) {
                file.keep(Self.closed, as: word, at: file.place(pair.key))
                hours.closed = file.closedDays(pair.value)
            } else if let days = Shape<WeekdaySet>.days.read(pair.key, file) {
                hours.open(days, windows(pair))
            }
        }
        return hours
    }

    private func windows(_ pair: YAMLNode.Pair) -> [TimeWindow] {
        guard !pair.value.isNothing else {
            file.report(.valueMissing(Term(stringLiteral: pair.key.text ?? ""), at: file.place(pair.key), file))
            return []
        }
        let items: [YAMLNode] = if case .sequence(let list) = pair.value.kind { list } else { [pair.value] }
        return items.compactMap { Shape<TimeWindow>.window.read($0, file) }
    }
}

extension FileContext {
    /// `[holidays br, holidays local, 2026-12-24, 24/12]`
    func closedDays(_ node: YAMLNode) -> ClosedDays {
        let items: [YAMLNode] = if case .sequence(let list) = node.kind { list } else { [node] }
        var closed = ClosedDays()
        for item in items {
            note(item, as: spelled(item, ClosedDays.spelled))
            if let text = item.text, ClosedDays.isLocal(text) {
                closed.formUnion(localHolidays(at: place(item)))
            } else {
                closed.formUnion(closedDay(item) { days, text throws(TimeTextError) in try days.insert(text) })
            }
        }
        return closed
    }

    /// What one entry closes; nothing when it is wrong, which is reported.
    func closedDay(
        _ node: YAMLNode, insert: (inout ClosedDays, String) throws(TimeTextError) -> Void
    ) -> ClosedDays {
        let day = time(node) { text throws(TimeTextError) in
            var day = ClosedDays()
            do throws(TimeTextError) {
                try insert(&day, text)
            } catch {
                // Of a date that does not exist, the whole is meant.
                throw error.code == .outOfRange ? TimeTextError(code: .outOfRange, offset: 0, word: text) : error
            }
            return day
        }
        return day ?? ClosedDays()
    }

    private func localHolidays(at place: Place) -> ClosedDays {
        names.usesLocalHolidays = true
        if names.localHolidays == nil, names.knowsHolidays { report(.holidaysMissing(self, at: place)) }
        return names.localHolidays ?? ClosedDays()
    }
}
