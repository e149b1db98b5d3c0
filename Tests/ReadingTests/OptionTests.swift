import Testing

@testable import Reading

@Suite struct OptionTests {
    let menu = Question(answers: [
        Answer("sales", keys: ["1"], title: "💼 Vendas"),
        Answer("support", keys: ["2"], title: "🔧 Suporte Técnico"),
        Answer("finance", keys: ["3"], title: "💰 Financeiro"),
        Answer("other", keys: ["4"], title: "📋 Outros Assuntos"),
    ])

    @Test(arguments: [
        ("1", "sales"), ("2️⃣", "support"), ("vendas", "sales"), ("💼 Vendas", "sales"), ("suporte", "support"),
        ("SUPORTE TECNICO", "support"), ("financero", "finance"), ("a segunda", "support"), ("2ª opção", "support"),
        ("a última", "other"), ("o primeiro", "sales"), ("opção 3", "finance"), ("the second one", "support"),
        ("quero falar no financeiro", "finance"), ("oi, 2 por favor", "support"), ("três", "finance"),
        ("outros assuntos", "other"),
    ])
    func `an option is chosen by key, name or place`(text: String, name: String) {
        #expect(read(text, menu).answer == name)
    }

    @Test(arguments: ["2 pessoas", "sim", "não", "bom dia", "9", "1 hora de atraso"])
    func `what names no option chooses none`(text: String) {
        #expect(read(text, menu).answer == nil)
    }

    @Test(arguments: [
        ("1", "confirm"), ("01", "confirm"), ("0", "cancel"), ("2", "cancel"), ("3)", "reschedule"), ("um", "confirm"),
        ("zero", "cancel"), ("1 não, é 2", "cancel"), ("segunda opção", "cancel"), ("9", "unknown"), ("11", "unknown"),
        ("posso levar 2 pessoas?", "question"), ("chego em 3 minutos", "late"),
    ])
    func `keys of the appointment question are keys and not counts`(text: String, intent: Intent) {
        #expect(read(text).intent == intent)
    }

    @Test func `segunda is Monday where dates are asked for`() {
        let reading = read("pode ser na segunda?")
        #expect(reading.intent == .reschedule)
        #expect(reading.moment?.weekday == 1)
    }
}
