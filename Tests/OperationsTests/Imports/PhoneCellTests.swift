import Core
import Phone
import Testing

@testable import Operations

@Suite struct PhoneCellTests {
    private let policy = ImportPolicy(region: "BR", areaCode: "11")

    @Test(arguments: [
        "5511987650001.0", "005511987650001", "+55 (011) 98765-0001", "987650001", "98765-0001", "8765-0001",
        "0 15 11 98765-0001", "5,511987650001E+12", "5.511987650001E12", "'11987650001", "(11) 98765-0001",
        "011987650001", "551187650001", "11987650001,00", "\u{A0}11 98765\u{2011}0001 ", "tel:+5511987650001",
        "055 11 98765-0001",
    ])
    func `A number is what the spreadsheet meant`(_ text: String) throws {
        #expect(try PhoneCell(text, policy).number == "+5511987650001", "\(text)")
    }

    @Test(arguments: [
        ("12", "is no phone number"), ("11987650001 / 1133334444", "more than one number"),
        ("5,51199E+12", "lost digits"), ("0800 701 0016", "toll-free"), ("20987650001", "no area code 20"),
        ("00987650001234567", "is no phone number"), ("11187650001", "is no phone number"), ("maria", "is no phone"),
        ("11 98765 0001 ramal 5", "is no phone number"), ("", "is no phone number"), (".0", "is no phone number"),
        ("e12", "is no phone number"),
    ])
    func `A number that cannot be one is refused with its reason`(_ text: String, _ reason: String) {
        let fault = #expect(throws: CellFault.self) { try PhoneCell(text, policy) }
        #expect(fault?.words.en.contains(reason) == true, "\(text): \(fault?.words.en ?? "")")
    }

    @Test func `Without the clinic's area code a number without one is refused, with what to write`() {
        let fault = #expect(throws: CellFault.self) { try PhoneCell("98765-0001", ImportPolicy()) }
        #expect(fault?.words.pt.contains("ddd: 11") == true && fault?.words.en.contains("area_code: 11") == true)
    }

    @Test func `A landline keeps its eight digits and is known as one`() throws {
        let phone = try PhoneCell("(11) 3333-4444", policy)
        #expect(phone.number == "+551133334444" && phone.kind == .landline)
    }

    @Test func `Another country's number is read where it says so, and in that country's clinics without`() throws {
        #expect(try PhoneCell("+351 912 345 678", policy).number == "+351912345678")
        #expect(try PhoneCell("912 345 678", ImportPolicy(region: "PT")).number == "+351912345678")
    }
}
