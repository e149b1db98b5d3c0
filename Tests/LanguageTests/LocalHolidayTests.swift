import Core
import Language
import Testing

/// What `holidays local` closes.
struct LocalHolidayTests {
    private static let holidays = """
        format: 1
        holidays:
          24/06: São João
          2026-07-09: Revolução
        """

    private static func tenant(_ closed: String) -> String {
        """
        format: 1
        tenant: clinic
        name: Clinic
        timezone: America/Sao_Paulo
        calendar: { closed: \(closed) }
        hours:
          reception: { mon-fri: 08:00-18:00, closed: \(closed) }
        """
    }

    private static func load(_ closed: String, _ files: (path: String, text: String)...) -> LoadResult {
        Fixture.loader.load(
            [TenantFile(path: Fixture.tenantPath, text: tenant(closed))]
                + files.map { TenantFile(path: $0.path, text: $0.text) })
    }

    private static func tenant(of result: LoadResult) throws -> Tenant {
        #expect(result.diagnostics.map(\.short) == [])
        return try #require(result.program).tenant
    }

    @Test(arguments: [
        ("2026-06-24", true), ("2027-06-24", true), ("2026-07-09", true), ("2027-07-09", false), ("2026-06-25", false),
        ("2026-09-07", true),
    ])
    func `the days of the file close the hours and are no business days`(day: String, isClosed: Bool) throws {
        let result = Self.load("[holidays br, holidays local]", ("rules/clinic/holidays.yaml", Self.holidays))
        let tenant = try Self.tenant(of: result)
        let date = try #require(CivilDate(day))
        let noon = try #require(CivilDateTime("\(day) 12:00"))
        #expect(tenant.calendar.isBusinessDay(date) == !isClosed)
        #expect(tenant.hours["reception"]?.isOpen(at: noon) == !isClosed)
    }

    @Test(arguments: [("business days at 06:30", "2026-06-25"), ("mon-fri at 06:30", "2026-06-24")])
    func `a schedule on business days passes over them`(text: String, day: String) throws {
        let result = Self.load("holidays local", ("rules/clinic/holidays.yaml", Self.holidays))
        let tenant = try Self.tenant(of: result)
        let evening = tenant.zone.instant(try #require(CivilDateTime("2026-06-23 20:00")))
        let due = try Schedule(text).next(after: evening, in: tenant.zone, calendar: tenant.calendar)
        #expect(due.map { tenant.zone.civil($0).date.text } == day)
    }

    @Test func `who does not say so is open on them`() throws {
        let result = Self.load("holidays br", ("rules/clinic/holidays.yaml", Self.holidays))
        #expect(result.diagnostics.map(\.short) == ["holidays-unused 2:1"])
        let saintJohn = try #require(CivilDate("2026-06-24"))
        #expect(result.program?.tenant.calendar.isBusinessDay(saintJohn) == true)
    }

    @Test func `the shared file is everybody's, and may be said again`() throws {
        let shared = "format: 1\nholidays: { 24/06: São João, 02/07: Independência da Bahia }\n"
        let result = Self.load(
            "feriados locais", ("rules/_shared/holidays.yaml", shared), ("rules/clinic/holidays.yaml", Self.holidays))
        let tenant = try Self.tenant(of: result)
        for day in ["2026-06-24", "2026-07-02", "2026-07-09"] {
            #expect(!tenant.calendar.isBusinessDay(try #require(CivilDate(day))))
        }
        let unused = Self.load("holidays br", ("rules/_shared/holidays.yaml", shared))
        #expect(unused.diagnostics.isEmpty, "a shared file need not be used by all")
    }

    @Test func `a day in two files of one clinic is told in the second`() throws {
        let more = "format: 1\nholidays: { 24/6: De novo }\n"
        let result = Self.load(
            "holidays local", ("rules/clinic/holidays.yaml", Self.holidays), ("rules/clinic/more.yaml", more))
        #expect(result.diagnostics.map { "\($0.mark) \($0.code)" } == ["rules/clinic/more.yaml:2:13 duplicate"])
        #expect(result.diagnostics.first?.related.first?.mark.line == 3)
    }

    @Test func `nothing is said to be missing while a file cannot be read`() throws {
        let result = Self.load("holidays local", ("rules/clinic/holidays.yaml", "format: 1\nholidays: { 24/06"))
        #expect(!result.diagnostics.isEmpty)
        #expect(!result.diagnostics.contains { $0.code == "holidays-missing" })
    }

    @Test func `the entry and the file are written in either spelling`() {
        func format(_ text: String, _ path: String, _ spelling: UserLanguage) -> String? {
            Written(text + "\n", path).format(to: spelling)
        }
        let closed = format(Self.tenant("[local holidays, 24/12]"), Fixture.tenantPath, .pt)
        #expect(closed?.contains("fechado: [feriados locais, 24/12]") == true)
        let portuguese = format(Self.holidays, "rules/clinic/holidays.yaml", .pt)
        let expected = Self.holidays.replacing("format:", with: "formato:").replacing("holidays:", with: "feriados:")
        #expect(portuguese == expected + "\n")
        #expect(portuguese.flatMap { format($0, "rules/clinic/holidays.yaml", .en) } == Self.holidays + "\n")
    }
}
