import Testing

@testable import Time

struct CivilDateTimeTests {
    @Test(arguments: [
        ("2026-11-25 10:00", "2026-11-25 10:00"), ("2026-11-25T10:00", "2026-11-25 10:00"),
        ("2026-11-25 9:05", "2026-11-25 09:05"), ("2026-11-25T10:00:30", "2026-11-25 10:00:30"),
        ("2026-11-25 00:00:00", "2026-11-25 00:00"),
    ])
    func `both separators are read, one is written`(text: String, written: String) {
        #expect(CivilDateTime(text)?.text == written)
    }

    @Test(arguments: [
        "", "2026-11-25", "2026-11-25 24:00", "2026-11-25 10:60", "2026-11-25  10:00", "2026-11-25 10:00Z",
        "2026-11-25 10",
        "2026-11-25T10:00:61", "2026-11-31 10:00",
    ])
    func `anything else is refused`(text: String) {
        #expect(CivilDateTime(text) == nil)
    }

    @Test(arguments: ["10:00", "9:30", "23:59:59", "00:00"])
    func `an hour of the day is read`(text: String) throws {
        let time = try #require(CivilTime(text))
        #expect(CivilTime(time.text) == time)
    }

    @Test(arguments: ["24:00", "10:0", "10", "10h", "-1:00", "10:00 ", "100:00"])
    func `an hour no clock shows is refused`(text: String) {
        #expect(CivilTime(text) == nil)
    }

    @Test func `seconds count the same both ways, also before 1970`() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let number = Int64.random(in: -62_135_596_800...253_402_300_799, using: &generator)
            #expect(CivilDateTime(secondNumber: number).secondNumber == number)
        }
    }

    @Test func `later on the same day or on a later day is greater`() throws {
        #expect(try civil("2026-11-25 09:59") < civil("2026-11-25 10:00"))
        #expect(try civil("2026-11-25 23:00") < civil("2026-11-26 01:00"))
        #expect(try civil("2026-11-25 23:00").addingDays(1).text == "2026-11-26 23:00")
    }
}
