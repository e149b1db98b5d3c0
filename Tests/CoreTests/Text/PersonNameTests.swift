import Core
import Testing

@Suite struct PersonNameTests {
    @Test(arguments: [
        ("Maria Souza", "Maria"), ("Sr. João Silva", "João"), ("Sra Ana", "Ana"), ("DRA. ANA LIMA", "ANA"),
        ("Silva, João", "João"), ("SILVA, Dr. João Pedro", "João"), ("João Silva, Dr.", "João"),
        ("Maria Souza, 45 anos", "Maria"), ("RN de Maria Souza", "Maria"), ("de Souza Ana", "Souza"),
        ("McDonald Ana", "McDonald"), ("D'Ávila", "D'Ávila"), ("ana-clara lima", "ana-clara"), ("(João)", "João"),
        ("Ângela", "Ângela"), ("  Prof.   Íris  ", "Íris"), ("Maria 🌸", "Maria"),
    ])
    func `The first name is what a receptionist would say`(_ written: String, _ first: String) {
        #expect(PersonName(written).first == first)
    }

    @Test(arguments: [
        "", "Sr.", "Dr. Sra.", "NULL", "null", "N/A", "undefined", "Sem nome", "Não informado", "-", "🌸", "...",
    ])
    func `What is no name greets nobody`(_ written: String) {
        #expect(PersonName(written).first.isEmpty)
    }

    @Test(arguments: [
        ("Silva, João", "João Silva"), ("NULL", ""), ("Maria das Dores", "Maria das Dores"),
        ("Ana  van der Berg", "Ana van der Berg"), ("Maria Souza, 45 anos", "Maria Souza"),
        ("João da SILVA", "João da SILVA"),
    ])
    func `The whole name keeps its case and its particles`(_ written: String, _ full: String) {
        #expect(PersonName(written).full == full)
    }
}
