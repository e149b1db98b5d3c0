/// When something is due again and again: cron's five fields or plain words, checked and compiled.
///
/// A fixed time whose hour the clocks skip runs once, right after; whose hour they repeat, once. With
/// a wildcard in the minute or the hour it follows real time. A day that does not exist has no run.
package struct Schedule: Sendable, Hashable {
    let days: ScheduleDays
    /// Minutes since midnight, ascending, at least one.
    let minutes: [UInt16]
    /// True when a minute or an hour is a wildcard: each instant that reads right counts.
    let followsRealTime: Bool

    init(days: ScheduleDays, minutes: Set<Int>, followsRealTime: Bool) {
        self.days = days
        self.minutes = minutes.filter { (0..<1440).contains($0) }.sorted().map { UInt16(truncatingIfNeeded: $0) }
        self.followsRealTime = followsRealTime
    }

    /// Reads cron (`30 6 * * mon-fri`) or words in English or Portuguese: `weekdays at 06:30`, `dias úteis às 06:30`,
    /// `segundas e quintas às 9h`, `every 15 minutes`, `dia 1 de cada mês às 08:00`.
    ///
    /// `business days` and `dias úteis` leave out holidays; `weekdays` and `segunda a sexta` do not.
    package init(_ text: String) throws(TimeTextError) {
        let reader = try WordReader(text)
        if reader.next?.isNumber == true || reader.next?.folded == "*" {
            var cron = CronReader(reader)
            self = try cron.schedule()
        } else {
            var words = ScheduleReader(reader)
            self = try words.schedule()
        }
    }
}
