import Core
import Engine
import Testing

/// The tenant's own words and threshold, as they reach the reader.
struct TenantReadingTests {
    @Test func `a phrase of an answer decides and is named with its place`() throws {
        var play = try Clinic.visit(try Clinic.program())
        play.receive("onde paro o carro?")
        let reading = try #require(play.readings.last)
        #expect(reading.answer == "parking")
        #expect(reading.reason.contains("flows/clinic/visit.yaml:11:"))
        #expect(play.said.last == "No subsolo.")
    }

    @Test func `a phrase of an interrupt decides at any step and is named with its place`() throws {
        var play = try Clinic.visit(try Clinic.program())
        play.receive("nota fiscal, por favor")
        let reading = try #require(play.readings.last)
        #expect(reading.answer == "billing")
        #expect(reading.reason.contains("rules/clinic/tenant.yaml:13:"))
        #expect(play.state.conversation.queue == "billing")
    }

    @Test func `the clinic's words win over what the reader knows`() throws {
        let flow = Clinic.flow.replacing("confirm: -> done", with: "confirm: { words: [não vou], go: -> done }")
        var play = try Clinic.visit(try Clinic.program(flow: flow))
        play.receive("não vou")
        #expect(play.state.appointments.first?.status == .confirmed)
    }

    @Test(arguments: [("0.6", 0.6), ("60%", 0.6), ("0,75", 0.75), ("1", 1.0)])
    func `how sure a reading must be is the clinic's to say`(text: String, threshold: Double) throws {
        let tenant = Clinic.tenant.replacing("threshold: 0.6", with: "threshold: \(text)")
        #expect(try Clinic.program(tenant: tenant).tenant.reading.threshold == threshold)
    }

    @Test func `above every confidence everything is unclear`() throws {
        let strict = Clinic.tenant.replacing("threshold: 0.6", with: "threshold: 1")
        var play = try Clinic.visit(try Clinic.program(tenant: strict))
        play.receive("acho que vou sim tá bom")
        #expect(play.said.last == "Não entendi.")
    }

    @Test func `the Portuguese spelling says the same`() throws {
        let tenant = """
            formato: 1
            clinica: clinic
            nome: Clínica
            fuso: America/Sao_Paulo
            canais: { test: { provedor: simulador } }
            conectores:
              tazi: { endereco: "http://127.0.0.1:1", chamadas: { cancel: { pedido: POST /cancel, destrutiva: sim } } }
            leitura:
              certeza: 60%
              modelo: { endereco: "https://x/v1", chave: segredo K, nome: m, prazo: 5s, limite_diario: 9, formato: json_object }
            """
        let reading = try Clinic.program(tenant: tenant).tenant.reading
        #expect(reading.threshold == 0.6)
        let model = try #require(reading.model)
        #expect(model.url == .literal("https://x/v1") && model.key == .secret("K") && model.name == "m")
        #expect(model.timeoutMilliseconds == 5_000 && model.dailyLimit == 9 && model.format == .object)
    }
}
