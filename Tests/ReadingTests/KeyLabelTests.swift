import Testing

@testable import Reading

/// Every form people write a question's digits in, in both orders, and what each digit is read as.
@Suite struct KeyLabelTests {
    @Test(arguments: [
        ("1 - Confirmo\n2 - Não poderei ir", "1=confirm 2=cancel"),
        ("1 - Não poderei ir\n2 - Confirmo", "1=cancel 2=confirm"),
        ("1) Confirmo\n2) Não vou\n3) Quero remarcar", "1=confirm 2=cancel 3=reschedule"),
        ("1) Não vou\n2) Confirmo", "1=cancel 2=confirm"),
        ("*1* - Confirmar\n*2* - Cancelar", "1=confirm 2=cancel"),
        ("*1* - Cancelar\n*2* - Confirmar", "1=cancel 2=confirm"),
        ("1️⃣ Confirmar\n2️⃣ Cancelar\n3️⃣ Remarcar", "1=confirm 2=cancel 3=reschedule"),
        ("1️⃣ Cancelar 2️⃣ Confirmar", "1=cancel 2=confirm"),
        ("[1] Confirmo\n[2] Cancelar", "1=confirm 2=cancel"), ("[1] Cancelar [2] Confirmo", "1=cancel 2=confirm"),
        ("Opção 1: confirmo\nOpção 2: não vou", "1=confirm 2=cancel"),
        ("Opção 1: não vou. Opção 2: confirmo", "1=cancel 2=confirm"),
        ("1 não vou\n2 confirmo", "1=cancel 2=confirm"), ("1 confirmo\n2 não vou", "1=confirm 2=cancel"),
        ("Digite 0 para confirmar ou 1 se não vem", "0=confirm 1=cancel"),
        ("Digite 0 se não vem ou 1 para confirmar", "0=cancel 1=confirm"),
        ("Confirma? 1-Não 2-Sim", "1=cancel 2=confirm"), ("Confirma? 1-Sim 2-Não", "1=confirm 2=cancel"),
        ("Responda 1 para confirmar, 0/2 para cancelar, 3 para remarcar.", "1=confirm 0=cancel 2=cancel 3=reschedule"),
        ("Responda 1 para confirmar, 2 se não puder ir, 3 para remarcar.", "1=confirm 2=cancel 3=reschedule"),
        ("Para confirmar digite 1, para cancelar digite 2", "1=confirm 2=cancel"),
        ("Para confirmar digite 1 e para cancelar digite 2", "1=confirm 2=cancel"),
        ("Para cancelar, responda 1; para confirmar, responda 2", "1=cancel 2=confirm"),
        ("Responda 1 para confirmar, responda 2 para cancelar", "1=confirm 2=cancel"),
        ("Reply 1 to confirm or 2 to cancel", "1=confirm 2=cancel"),
        ("Responda 1 para confirmar o 2 para cancelar", "1=confirm 2=cancel"),
        ("1 = sim, 2 = não", "1=confirm 2=cancel"), ("1: não; 2: sim", "1=cancel 2=confirm"),
    ])
    func `a digit means what the text says of it`(text: String, readings: String) {
        let question = ReplyReader.standard.prepare(
            Question(answers: [Answer(.confirm), Answer(.cancel), Answer(.reschedule)]))
        let read = ReplyReader.standard.keys(shownIn: text, question: question)
        #expect(read.map { "\($0.label.key)=\($0.answer ?? "?")" }.joined(separator: " ") == readings)
    }

    @Test(arguments: [
        "Sua consulta é dia 12/03 às 14:00.", "Chegue 10 minutos antes.", "O valor é R$ 200,00.", "Você vem amanhã?",
        "Ligue 11 3456-7890", "Rua das Flores, 12, sala 3",
    ])
    func `an hour, a date, a count or an address is no digit`(text: String) {
        #expect(KeyLabelScanner.labels(in: text).isEmpty, "\(KeyLabelScanner.labels(in: text))")
    }

    @Test func `what names no answer is shown as not understood`() {
        let question = ReplyReader.standard.prepare(Question(answers: [Answer(.confirm), Answer(.cancel)]))
        let read = ReplyReader.standard.keys(shownIn: "1 - Confirmo\n2 - Quiabo", question: question)
        #expect(read.map(\.answer) == ["confirm", nil])
    }
}
