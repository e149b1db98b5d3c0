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
    /// `[holidays br, 2026-12-24, 24/12]`
    func closedDays(_ node: YAMLNode) -> ClosedDays {
        let items: [YAMLNode] = if case .sequence(let list) = node.kind { list } else { [node] }
        var closed = ClosedDays()
        for item in items {
            note(item, as: spelled(item, ClosedDays.spelled))
            _ = time(item) { text throws(TimeTextError) in
                do throws(TimeTextError) {
                    try closed.insert(text)
                } catch {
                    // Of a date that does not exist, the whole is meant.
                    throw error.code == .outOfRange ? TimeTextError(code: .outOfRange, offset: 0, word: text) : error
                }
            }
        }
        return closed
    }
}
