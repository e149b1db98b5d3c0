import Testing

@testable import Time

struct InstantTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (1_795_604_400_005, "2026-11-25T11:00:00.005Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"), (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ] as [(Int64, String)])
    func `an instant is written as UTC and read back`(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).text == text)
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        ("2026-11-25T10:00:00-03:00", "2026-11-25T13:00:00.000Z"), ("2026-11-25T10:00Z", "2026-11-25T10:00:00.000Z"),
        ("2026-11-25t10:00:00.5z", "2026-11-25T10:00:00.500Z"),
        ("2026-11-25 10:00:00+0530", "2026-11-25T04:30:00.000Z"),
        ("2026-11-25T10:00:00.123999999Z", "2026-11-25T10:00:00.123Z"),
        ("2026-01-01T00:30:00+01", "2025-12-31T23:30:00.000Z"),
        ("1969-12-31T23:59:59.25Z", "1969-12-31T23:59:59.250Z"),
    ])
    func `the forms that other systems send are read`(text: String, expected: String) {
        #expect(Instant(text)?.text == expected)
    }

    @Test(arguments: [
        "", "2026-11-25", "2026-11-25T10:00:00", "2026-13-25T10:00:00Z", "2026-02-29T10:00:00Z", "2026-11-25T24:00:00Z",
        "2026-11-25T10:00:60Z", "2026-11-25T10:00:00Zx", "2026-11-25T10:00:00.Z", "2026-11-25T10:00:00+24:00",
        "2026-11-25T10:00:00.1234567890Z", "0000-01-01T00:00:00Z", "٢٠٢٦-11-25T10:00:00Z", "+2026-11-25T10:00:00Z",
        "2026-11-25T10:00:00+03:", "2026-11-25T10:00:00🙂",
    ])
    func `anything else is refused`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test func `arithmetic stops at the ends of time`() {
        #expect(Instant.distantFuture.adding(milliseconds: .max) == .distantFuture)
        #expect(Instant.distantPast.adding(milliseconds: .min) == .distantPast)
        #expect(Instant(seconds: .max) == .distantFuture)
        #expect(Instant(seconds: .min) == .distantPast)
        #expect(Instant.distantFuture.milliseconds(since: .distantPast) == 315_537_897_599_999)
    }

    @Test func `seconds are rounded towards the past`() {
        #expect(Instant(milliseconds: -1).seconds == -1)
        #expect(Instant(milliseconds: -1000).seconds == -1)
        #expect(Instant(milliseconds: 1999).seconds == 1)
    }
}
