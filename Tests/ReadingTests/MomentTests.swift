import Testing

@testable import Reading

/// Today is Tuesday, 10 March 2026.
@Suite struct MomentTests {
    @Test(arguments: [
        ("quinta às 3 da tarde", "quinta às 3 da tarde"), ("pode ser amanhã cedo?", "amanhã cedo"), ("15/8", "15/8"),
        ("em vez de 14h pode ser 15h?", "às 3 da tarde"), ("hoje não dá, amanhã dá?", "amanhã"),
        ("dia 20 de abril às 10", "20/4 às 10h"), ("daqui 15 dias", "25/3"),
        ("semana que vem de manhã", "semana que vem de manhã"),
        ("só posso depois das 18h", "depois das 6 da noite"), ("depois de amanhã 8h30", "depois de amanhã às 8h30"),
        ("dia 5", "5/4"), ("às três e meia", "às 15h30"), ("10/01", "10/1/2027"),
        ("sexta-feira à noite", "sexta à noite"),
    ])
    func `a proposal is echoed in Portuguese`(text: String, echo: String) {
        #expect(read(text).moment?.echo(in: .portuguese) == echo)
    }

    @Test(arguments: [
        ("el jueves a las 10", ReplyLanguage.spanish, "el jueves a las 10:00"),
        ("mañana por la mañana", .spanish, "mañana por la mañana"), ("Tuesday at 3 pm", .english, "Tuesday at 3 pm"),
        ("the 14th", .english, "March 14"), ("quinta às 3 da tarde", .english, "Thursday at 3 pm"),
    ])
    func `a proposal is echoed in the clinic's language`(text: String, language: ReplyLanguage, echo: String) {
        #expect(read(text).moment?.echo(in: language) == echo)
    }

    @Test func `an echo with the date settles which Thursday`() {
        #expect(
            read("quinta às 3 da tarde").moment?.echo(in: .portuguese, dated: true) == "quinta, 12/3, às 3 da tarde")
    }

    @Test(arguments: ["boa tarde", "não vou quinta", "31/02", "tenho 2 filhos", "1 hora de atraso", "sim"])
    func `no proposal, no moment`(text: String) {
        #expect(read(text).moment == nil)
    }
}
