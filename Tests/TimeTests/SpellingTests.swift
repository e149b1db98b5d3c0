import Testing
import Time

struct SpellingTests {
    @Test(arguments: [
        ("12 hours", "12h", "12h"), ("2 business days", "2 dias úteis", "2 business days"), ("90m", "90min", "90m"),
        ("um dia e 6h30", "1 dia e 6h30min", "1 day and 6h30m"), ("14 days", "14 dias", "14 days"),
        ("1 dia útil", "1 dia útil", "1 business day"), ("3 semanas", "3 semanas", "3 weeks"), ("0h", "0h", "0h"),
        ("20 seg", "20s", "20s"),
    ])
    func `a span is said in both languages, in its own units`(text: String, pt: String, en: String) throws {
        let words = try Span.spelled(text)
        #expect(words == LocalizedText(pt: pt, en: en))
        let span = try Span(text)
        #expect(try Span(pt) == span)
        #expect(try Span(en) == span)
    }

    @Test(arguments: [
        ("weekdays at 06:30", "segunda a sexta às 06:30", "weekdays at 06:30"),
        ("dias úteis às 6h", "dias úteis às 06:00", "business days at 06:00"),
        ("às 9h, segundas e quintas", "segundas e quintas às 09:00", "mondays and thursdays at 09:00"),
        ("every 15 minutes", "a cada 15 minutos", "every 15 minutes"),
        ("a cada 2 horas", "a cada 2 horas", "every 2 hours"),
        ("weekdays every hour", "segunda a sexta a cada hora", "weekdays every hour"),
        ("todo dia às 8h, 12h e 18h", "todo dia às 08:00, 12:00 e 18:00", "every day at 08:00, 12:00 and 18:00"),
        ("dia 1 e 15 de cada mês às 08:00", "dia 1 e 15 de cada mês às 08:00", "day 1 and 15 of each month at 08:00"),
        ("25 6 * dec mon-fri", "25 6 * dez seg-sex", "25 6 * dec mon-fri"),
        ("30 6 * * 1-5", "30 6 * * 1-5", "30 6 * * 1-5"),
        ("day 25 of december at noon", "dia 25 de dezembro às 12:00", "day 25 of December at 12:00"),
        ("fim de semana às 10h", "fins de semana às 10:00", "weekends at 10:00"),
        ("every minute", "a cada minuto", "every minute"),
    ])
    func `a schedule is said in both languages`(text: String, pt: String, en: String) throws {
        let words = try Schedule.spelled(text)
        #expect(words == LocalizedText(pt: pt, en: en))
        let schedule = try Schedule(text)
        #expect(try Schedule(words.pt) == schedule)
        #expect(try Schedule(words.en) == schedule)
        #expect(try Schedule.spelled(pt) == words)
    }

    @Test(arguments: 1...127)
    func `every set of weekdays is read again as it was said`(bits: Int) throws {
        let days = WeekdaySet(rawValue: UInt8(bits))
        #expect(try WeekdaySet(days.words.pt) == days)
        #expect(try WeekdaySet(days.words.en) == days)
        #expect(try WeekdaySet(days.words.pt).words == days.words)
    }

    @Test(arguments: [
        ("holidays local", true), ("Local  holidays", true), ("Feriados locais", true), ("holidays", false),
        ("holidays local br", false), ("", false), ("24/12", false),
    ])
    func `local holidays are said in both languages`(text: String, isLocal: Bool) throws {
        #expect(ClosedDays.isLocal(text) == isLocal)
        if isLocal {
            #expect(try ClosedDays.spelled(text) == LocalizedText(pt: "feriados locais", en: "holidays local"))
        }
    }

    @Test(arguments: [
        ("feriados", "feriados br", "holidays br"),
        ("pontos facultativos", "pontos facultativos br", "optional holidays br"),
        ("2026-12-24", "2026-12-24", "2026-12-24"), ("24/12", "24/12", "24/12"),
    ])
    func `closed days are said in both languages`(text: String, pt: String, en: String) throws {
        #expect(try ClosedDays.spelled(text) == LocalizedText(pt: pt, en: en))
        for spelling in [pt, en] {
            var (written, read) = (ClosedDays(), ClosedDays())
            try written.insert(text)
            try read.insert(spelling)
            #expect(written == read)
        }
    }
}
