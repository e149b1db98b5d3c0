import Testing

@testable import Time

struct DateWordsTests {
    @Test(arguments: [
        (TimeLanguage.portuguese, "quarta-feira, 25 de novembro", "25/11", "25/11/2026", "amanhã"),
        (.spanish, "miércoles, 25 de noviembre", "25/11", "25/11/2026", "mañana"),
        (.english, "Wednesday, November 25", "25 Nov", "2026-11-25", "tomorrow"),
    ])
    func `a date is said as its speakers do`(
        language: TimeLanguage, long: String, short: String, numeric: String, relative: String
    ) throws {
        let words = DateWords(language)
        let (day, today) = try (date("2026-11-25"), date("2026-11-24"))
        #expect(words.long(day, today: today) == long)
        #expect(words.short(day) == short)
        #expect(words.numeric(day) == numeric)
        #expect(words.friendly(day, today: today) == relative)
    }

    @Test(arguments: [
        (TimeLanguage.portuguese, "sexta-feira, 1º de janeiro de 2027"), (.spanish, "viernes, 1 de enero de 2027"),
        (.english, "Friday, January 1, 2027"),
    ])
    func `another year is said`(language: TimeLanguage, long: String) throws {
        #expect(try DateWords(language).friendly(date("2027-01-01"), today: date("2026-11-24")) == long)
    }

    @Test(
        arguments: [(-2, nil), (-1, "ontem"), (0, "hoje"), (1, "amanhã"), (2, "depois de amanhã"), (3, nil)]
            as [(Int, String?)])
    func `days near today have a word`(days: Int, word: String?) throws {
        let today = try date("2026-12-31")
        #expect(DateWords(.portuguese).relative(today.addingDays(days), today: today) == word)
    }

    @Test(arguments: [
        ("10:00", "10h", "10:00 h", "10 am"), ("10:30", "10h30", "10:30 h", "10:30 am"),
        ("00:05", "0h05", "00:05 h", "12:05 am"),
        ("12:00", "12h", "12:00 h", "12 pm"), ("18:45", "18h45", "18:45 h", "6:45 pm"),
    ])
    func `an hour is said as its speakers do`(time: String, portuguese: String, spanish: String, english: String) throws
    {
        let time = try #require(CivilTime(time))
        #expect(DateWords(.portuguese).spoken(time) == portuguese)
        #expect(DateWords(.spanish).spoken(time) == spanish)
        #expect(DateWords(.english).spoken(time) == english)
        #expect(DateWords(.portuguese).clock(time) == time.text)
    }

    @Test func `hours as spoken in Portuguese are read back in a schedule`() throws {
        for minute in stride(from: 0, to: 1440, by: 5) {
            let spoken = DateWords(.portuguese).spoken(CivilTime(secondOfDay: minute * 60))
            #expect(try Schedule("todo dia às \(spoken)").minutes == [UInt16(minute)])
        }
    }

    @Test(arguments: [
        ("pt-BR", TimeLanguage.portuguese), ("es_AR", .spanish), ("EN", .english), ("fr", nil), ("", nil),
    ])
    func `a locale chooses its language`(locale: String, language: TimeLanguage?) {
        #expect(TimeLanguage(locale: locale) == language)
    }
}
