import Testing

@testable import Time

struct SpanTextTests {
    @Test(arguments: [
        ("12h", Span.hours(12)), ("90m", .minutes(90)), ("30s", .seconds(30)), ("6h30m", .minutes(390)),
        ("6h30", .minutes(390)),
        ("2 days", .days(2)), ("2 dias", .days(2)), ("1 week", .days(7)), ("2 semanas", .days(14)),
        ("5 min", .minutes(5)),
        ("2 business days", .businessDays(2)), ("3 dias úteis", .businessDays(3)), ("1 dia útil", .businessDays(1)),
        ("1 hora e 30 minutos", .minutes(90)), ("1 hour and 30 minutes", .minutes(90)),
        ("1 hour, 30 minutes", .minutes(90)),
        ("uma hora", .hours(1)), ("an hour", .hours(1)), ("0h", .zero), ("2 DIAS U\u{301}TEIS", .businessDays(2)),
        ("  48h  ", .hours(48)), ("2d", .days(2)), ("1 semana e 2 dias", .days(9)), ("30m 6h", .minutes(390)),
        ("36525 days", .days(36_525)), ("2\u{A0}dias", .days(2)),
    ])
    func `durations are read as people write them`(text: String, span: Span) throws {
        #expect(try Span(text) == span)
    }

    @Test func `days and exact time may be joined`() throws {
        let span = try Span("1 dia e 6h")
        #expect((span.days, span.milliseconds) == (1, 21_600_000))
        let working = try Span("2 business days and 30 min")
        #expect((working.businessDays, working.milliseconds) == (2, 1_800_000))
        #expect(!span.isExact && !working.isExact)
        #expect(try Span("24h").isExact)
    }

    @Test(arguments: [
        ("", TimeTextError.Code.empty, 0, ""), ("   ", .empty, 0, ""), ("12", .unitMissing, 2, ""),
        ("12 bananas", .unknownWord, 3, "bananas"),
        ("h", .numberExpected, 0, "h"), ("2 dias ú", .numberExpected, 7, "ú"), ("1h e", .unfinished, 4, ""),
        ("1h 2h", .repeatedUnit, 3, "2"), ("1 day 2 business days", .mixedUnits, 6, "2"),
        ("-5 min", .numberExpected, 0, "-"),
        ("99999999999999999999h", .outOfRange, 0, "99999999999999999999"), ("999999999h", .outOfRange, 0, "999999999"),
        ("36526 days", .outOfRange, 0, "36526"), ("1.5h", .unknownWord, 1, "."), ("🙂🙂 5m", .numberExpected, 0, "🙂🙂"),
        ("5 🙂", .unknownWord, 2, "🙂"), ("1h e e 2m", .numberExpected, 5, "e"), ("٣ dias", .numberExpected, 0, "٣"),
        ("1,5h", .unknownWord, 1, ","), ("6h 75", .unitMissing, 5, ""),
    ])
    func `what is not understood is named with its place`(
        text: String, code: TimeTextError.Code, offset: Int, word: String
    ) {
        #expect(throws: TimeTextError(code: code, offset: offset, word: word)) { try Span(text) }
    }

    @Test(arguments: [
        (Span.minutes(390), "6h30m", "6h30min", "6h30min"), (.days(1), "1 day", "1 dia", "1 día"),
        (.days(14), "2 weeks", "2 semanas", "2 semanas"),
        (.businessDays(2), "2 business days", "2 dias úteis", "2 días hábiles"),
        (.zero, "0h", "0h", "0h"), (.seconds(90), "1m30s", "1min30s", "1min30s"), (.hours(48), "48h", "48h", "48h"),
    ])
    func `a duration has one spelling in each language`(
        span: Span, english: String, portuguese: String, spanish: String
    ) {
        #expect(span.text(in: .english) == english)
        #expect(span.text(in: .portuguese) == portuguese)
        #expect(span.text(in: .spanish) == spanish)
    }

    @Test(arguments: TimeLanguage.allCases)
    func `what is written can be read again`(language: TimeLanguage) throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let seconds = Int64.random(in: 0..<400_000, using: &generator) * .random(in: 0...1, using: &generator)
            let count = Int.random(in: 0...40, using: &generator)
            let span =
                Bool.random(using: &generator)
                ? Span(days: count, milliseconds: seconds * 1000)
                : Span(businessDays: count, milliseconds: seconds * 1000)
            #expect(try Span(span.text(in: language)) == span)
        }
    }
}
