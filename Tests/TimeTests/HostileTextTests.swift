import Testing

@testable import Time

struct HostileTextTests {
    static let texts = [
        String(repeating: "9", count: 5000), String(repeating: "a ", count: 3000), String(repeating: "👩‍👩‍👧‍👦", count: 60),
        String(repeating: "e\u{301}", count: 80), "\u{0}\u{0}", "\u{202E}12h", "\u{FEFF}", "1h\u{0}", "🇧🇷", "*/*/*/*/*",
        "1-1-1-1-1",
        ":::::", "1:2:3:4:5", ",,,,,", "- - - - -", "9223372036854775808 minutes", "\u{301}\u{301}", "1\u{301}h",
        "００:００-２４:００",
        "every every every", "todo todo todo", "de de de de", String(repeating: "1h ", count: 80),
        String(repeating: "*,", count: 100),
    ]

    @Test(arguments: texts)
    func `no text is worse than not understood`(text: String) {
        let readers: [() throws -> Void] = [
            { _ = try Span(text) }, { _ = try Schedule(text) }, { _ = try TimeWindow(text) },
            { _ = try WeekdaySet(text) },
            {
                var days = ClosedDays()
                try days.insert(text)
            },
        ]
        for read in readers {
            let error = #expect(throws: TimeTextError.self) { try read() }
            guard let error else { continue }
            #expect((0...text.utf8.count).contains(error.offset))
            #expect(error.word.utf8.count <= 256)
        }
        #expect(Instant(text) == nil && CivilDate(text) == nil && CivilDateTime(text) == nil && CivilTime(text) == nil)
        #expect(Zone(text) == nil)
    }

    @Test func `words shuffled at random are read or refused, with a place in the text`() {
        var generator = SeededGenerator(seed: 99)
        let words = [
            "every", "day", "1", "15", "minutes", "at", "às", "a", "cada", "todo", "dia", "e", "and", ",", "-", ":",
            "/", "*", "seg", "sex",
            "-feira", "úteis", "dias", "mês", "of", "month", "99999999999", "h", "7h", "30", "meio", "meia", "🙂", "de",
            "each", "09:00",
        ]
        for _ in 0..<20_000 {
            let count = Int.random(in: 1...9, using: &generator)
            let glue = [" ", ""].randomElement(using: &generator) ?? " "
            let text = (0..<count).compactMap { _ in words.randomElement(using: &generator) }.joined(separator: glue)
            do throws(TimeTextError) {
                let schedule = try Schedule(text)
                _ = schedule.next(after: .epoch, in: .utc, calendar: .brazil)
                if schedule.minutes.isEmpty { Issue.record("\(text) was read as a schedule without hours") }
            } catch {
                let place = text.utf8.dropFirst(error.offset).prefix(error.word.utf8.count)
                if !place.elementsEqual(error.word.utf8) {
                    Issue.record("\(text): \(error.word) is not at \(error.offset)")
                }
            }
            _ = try? Span(text)
            _ = try? TimeWindow(text)
            _ = try? WeekdaySet(text)
        }
    }
}
