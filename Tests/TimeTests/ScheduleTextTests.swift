import Testing

@testable import Time

struct ScheduleTextTests {
    /// Words and the cron text they amount to.
    @Test(arguments: [
        ("weekdays at 06:30", "30 6 * * mon-fri"), ("segunda a sexta às 6h30", "30 6 * * 1-5"),
        ("every weekday at 06:30", "30 6 * * 1-5"),
        ("every day at 7:00", "0 7 * * *"), ("todo dia às 7h", "0 7 * * *"), ("todos os dias às 7h", "0 7 * * *"),
        ("daily at 7am", "0 7 * * *"), ("diariamente às 7h", "0 7 * * *"),
        ("mondays and thursdays at 09:00", "0 9 * * 1,4"),
        ("segundas e quintas às 9h", "0 9 * * 1,4"), ("toda terça-feira às 19h30", "30 19 * * 2"),
        ("às 9h, toda segunda", "0 9 * * 1"),
        ("todas as segundas às 9h", "0 9 * * 1"), ("on mondays at 9am and 2pm", "0 9,14 * * 1"),
        ("domingo à 1h", "0 1 * * 0"),
        ("day 1 of each month at 08:00", "0 8 1 * *"), ("dia 1 de cada mês às 08:00", "0 8 1 * *"),
        ("todo dia 1º às 8h", "0 8 1 * *"),
        ("dias 1, 10 e 20 de cada mês às 8h", "0 8 1,10,20 * *"), ("day 25 of december at noon", "0 12 25 12 *"),
        ("dia 31 de fevereiro às 8h", "0 8 31 2 *"), ("every day at 09:00, 13:00 and 17:00", "0 9,13,17 * * *"),
        ("de segunda a sexta às 07:30h", "30 7 * * 1-5"), ("aos sábados às 8 horas", "0 8 * * 6"),
        ("sábados ao meio-dia", "0 12 * * 6"), ("TODO DIA ÀS 7H", "0 7 * * *"),
        ("fins de semana às 10h", "0 10 * * 6,7"),
    ])
    func `words say the same as cron`(words: String, cron: String) throws {
        let (said, written) = try (Schedule(words), Schedule(cron))
        #expect(said.minutes == written.minutes)
        let runs = { (schedule: Schedule) throws in
            try schedule.runs(
                from: instant("2026-01-01T00:00:00Z"), to: instant("2027-03-01T00:00:00Z"), limit: 500, in: .utc,
                calendar: .brazil)
        }
        #expect(try runs(said) == runs(written))
        #expect(said.followsRealTime == written.followsRealTime)
    }

    @Test(arguments: [
        ("every 15 minutes", "*/15 * * * *"), ("a cada 15 minutos", "*/15 * * * *"), ("every hour", "0 * * * *"),
        ("a cada hora", "0 * * * *"), ("every 2 hours", "0 */2 * * *"), ("a cada 2 horas", "0 */2 * * *"),
        ("every minute", "* * * * *"),
        ("every 30 min on weekdays", "*/30 * * * 1-5"), ("cada 1 hora", "0 * * * *"), ("every 15m", "*/15 * * * *"),
    ])
    func `intervals are wildcards`(words: String, cron: String) throws {
        let (said, written) = try (Schedule(words), Schedule(cron))
        #expect(said.minutes == written.minutes)
        #expect(said.days.weekdays == written.days.weekdays)
        #expect(said.followsRealTime && written.followsRealTime)
    }

    @Test(arguments: [
        "business days at 06:30", "dias úteis às 06:30", "every business day at 6:30", "todos os dias úteis às 6h30",
    ])
    func `business days leave out holidays`(text: String) throws {
        let schedule = try Schedule(text)
        let zone = try zone("America/Sao_Paulo")
        let next = try schedule.next(after: zone.instant(civil("2026-11-19 06:30")), in: zone, calendar: .brazil)
        #expect(next.map(zone.civil)?.text == "2026-11-23 06:30")
    }

    @Test(arguments: [
        ("", TimeTextError.Code.empty, 0, ""), ("weekdays at", .unfinished, 11, ""), ("weekdays", .hourMissing, 8, ""),
        ("weekdys at 06:30", .unknownWord, 0, "weekdys"), ("mondays adn thursdays at 09:00", .unknownWord, 8, "adn"),
        ("segundas e quimtas às 9h", .unknownWord, 9, "e"), ("todo dia às 25h", .outOfRange, 13, "25"),
        ("todo dia às sete", .numberExpected, 13, "sete"), ("every 7 minutes", .unevenInterval, 6, "7"),
        ("every 0 minutes", .outOfRange, 6, "0"), ("every 15", .unitMissing, 8, ""),
        ("every 15 parsecs", .unknownWord, 9, "parsecs"),
        ("every", .unfinished, 5, ""), ("day 32 of each month at 08:00", .outOfRange, 4, "32"),
        ("at 09:00", .unfinished, 8, ""),
        ("day at 09:00", .numberExpected, 4, "at"), ("every day at 09:00 mondays", .unknownWord, 19, "mondays"),
        ("every hour at 09:00", .unknownWord, 11, "at"), ("dia 1 de cada ano às 8h", .unknownWord, 14, "ano"),
        ("🙂 every day", .unknownWord, 0, "🙂"), ("every day at 9:00 🙂", .unknownWord, 18, "🙂"),
        ("every 99999999999999999999 minutes", .outOfRange, 6, "99999999999999999999"),
    ])
    func `the word that was not understood is named`(text: String, code: TimeTextError.Code, offset: Int, word: String)
    {
        #expect(throws: TimeTextError(code: code, offset: offset, word: word)) { try Schedule(text) }
    }

    @Test(arguments: [
        ("* * * *", TimeTextError.Code.fieldCount, 7, ""), ("* * * * * *", .fieldCount, 10, "*"),
        ("60 * * * *", .outOfRange, 0, "60"),
        ("0 24 * * *", .outOfRange, 2, "24"), ("0 0 0 * *", .outOfRange, 4, "0"), ("0 0 * 13 *", .outOfRange, 6, "13"),
        ("0 0 * * 8", .outOfRange, 8, "8"), ("*/0 * * * *", .outOfRange, 2, "0"),
        ("5-1 * * * *", .backwardsRange, 0, "5"),
        ("0 0 L * *", .unknownWord, 4, "L"), ("1,,2 * * * *", .unknownWord, 2, ","),
        ("1, 2 * * *", .numberExpected, 3, "2"),
        ("0 0 * foo *", .unknownWord, 6, "foo"), ("** * * * *", .unknownWord, 1, "*"),
        ("*/15🙂 * * * *", .unknownWord, 4, "🙂"),
        ("0 0 * * mon-", .unfinished, 12, ""), ("1-99999999999 * * * *", .outOfRange, 2, "99999999999"),
        ("*/ * * * *", .numberExpected, 3, "*"),
    ])
    func `a field of cron that is wrong is named`(text: String, code: TimeTextError.Code, offset: Int, word: String) {
        #expect(throws: TimeTextError(code: code, offset: offset, word: word)) { try Schedule(text) }
    }

    @Test(arguments: [
        ("0 0 * * fri-mon", "0 0 * * 0,1,5,6"), ("0 0 * * 5-7", "0 0 * * fri,sat,sun"),
        ("0 0 1 jan,jul *", "0 0 1 1,7 *"),
        ("10-20/5 3 * * *", "10,15,20 3 * * *"), ("50/5 3 * * *", "50,55 3 * * *"), ("0 0 * * seg-sex", "0 0 * * 1-5"),
        ("0 0 * * mon-sun/2", "0 0 * * 1,3,5,7"), ("\t0  0 *\t* * ", "0 0 * * *"),
    ])
    func `cron's lists, ranges, steps and names are values`(text: String, plain: String) throws {
        #expect(try Schedule(text).days.weekdays == Schedule(plain).days.weekdays)
        #expect(try Schedule(text).days.months == Schedule(plain).days.months)
        #expect(try Schedule(text).minutes == Schedule(plain).minutes)
    }
}
