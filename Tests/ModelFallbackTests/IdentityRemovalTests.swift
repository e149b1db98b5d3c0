import Core
import Engine
import Testing

struct IdentityRemovalTests {
    private let removal = IdentityRemoval(names: ["Maria Souza", "Dra. Lívia Prado"], year: 2026)

    @Test(arguments: [
        ("meu cpf é 123.456.789-09", "meu cpf é [number]"),
        ("cpf 12345678909 ok", "cpf [number] ok"),
        ("rg 12.345.678-9", "rg [number]"),
        ("me liga no (11) 98765-4321 depois", "me liga no [number] depois"),
        ("+55 11 98765 4321", "[number]"),
        ("manda pra joao.silva@gmail.com", "manda pra [email]"),
        ("veja https://example.com/x?y=1", "veja [link]"),
        ("nasci em 12/03/1980", "nasci em [date]"),
        ("a MARIA não vai", "a [name] não vai"),
        ("livia prado, pode ser?", "[name] [name], pode ser?"),
        ("meu nome é zuleide e vou sim", "meu nome é [name] e vou sim"),
        ("aqui é a Zuleide, vou sim", "aqui é a [name], vou sim"),
        ("falei com Zuleide ontem", "falei com [name] ontem"),
    ])
    func `who wrote it does not leave`(text: String, left: String) {
        #expect(removal.text(text) == left)
    }

    @Test(arguments: [
        "não vou poder dia 15/8 às 14:30", "pode ser quinta às 3 da tarde?", "Sim, confirmo", "2", "15/08/2026",
        "aquele negócio lá né 👍🏽", "Segunda eu não consigo. Quinta sim", "chego em 10 15 minutos", "",
    ])
    func `what it is about stays`(text: String) {
        #expect(removal.text(text) == text)
    }

    @Test func `the question that leaves carries nobody's name`() throws {
        var play = try Clinic.visit(try Clinic.program())
        play.receive("aqui é Maria Souza 11 98765-4321 negócio do zé, a doutora Ana sabe")
        let asked = try #require(play.asked.first)
        for name in ["Maria", "Souza", "98765", "Ana", "Prado"] { #expect(!asked.reply.contains(name)) }
        #expect(asked.asked == "[patient.first_name], você vem?")
        #expect(asked.choices.map(\.name) == ["confirm", "cancel", "reschedule", "parking", "drop", "leave"])
    }
}
