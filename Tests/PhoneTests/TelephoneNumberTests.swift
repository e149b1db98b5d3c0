import Phone
import Testing

@Suite struct TelephoneNumberTests {
    @Test(arguments: [
        ("(11) 98765-4321", "BR", "+5511987654321"), ("0 15 11 98765-0004", "BR", "+5511987650004"),
        ("+55 (011) 98765-0005", "BR", "+5511987650005"), ("912 345 678", "PT", "+351912345678"),
        ("+1 (650) 253-0000", "BR", "+16502530000"),
    ])
    func `A number is read as people of the region write it`(_ text: String, _ region: String, _ e164: String) throws {
        let number = try TelephoneNumber(text, region: region)
        #expect(number.e164 == e164 && number.isInUse)
    }

    @Test(arguments: [
        ("11987654321", TelephoneKind.mobile), ("1133334444", .landline), ("0800 701 0016", .tollFree),
    ])
    func `A number has a kind`(_ text: String, _ kind: TelephoneKind) throws {
        #expect(try TelephoneNumber(text, region: "BR").kind == kind)
    }

    @Test(arguments: [
        ("", TelephoneFault.notANumber), ("abc", .notANumber), ("+999123456789", .unknownCountry),
        (String(repeating: "9", count: 100), .tooLong),
    ])
    func `What is no number is refused`(_ text: String, _ fault: TelephoneFault) {
        let thrown = #expect(throws: TelephoneFault.self) { try TelephoneNumber(text, region: "BR") }
        #expect(thrown == fault)
    }

    @Test func `Regions that exist are known`() {
        #expect(TelephoneNumber.knows(region: "BR") && TelephoneNumber.knows(region: "PT"))
        #expect(!TelephoneNumber.knows(region: "XX") && !TelephoneNumber.knows(region: ""))
    }
}
