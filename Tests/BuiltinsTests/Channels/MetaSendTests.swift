import Core
import Support
import Testing

@testable import Builtins

struct MetaSendTests {
    private static let accepted = #"{"messages":[{"id":"wamid.OUT1","message_status":"accepted"}]}"#

    private func message(
        _ text: String = "Olá", choices: [(String, String)] = [], template: OutboundMessage.TemplateCall? = nil
    ) -> OutboundMessage {
        OutboundMessage(
            id: "e1-0", channel: "whatsapp", contact: "c1", run: nil, text: text,
            choices: choices.map { OutboundMessage.Choice(key: $0.0, label: $0.1) }, template: template)
    }

    private func body(_ message: OutboundMessage, to contact: Contact = Sample.contact) async throws -> Value {
        let http = ScriptedHTTP(status: 200, body: Self.accepted)
        let outcome = try await MetaSample.channel().send(message, to: contact, over: http)
        #expect(outcome == .sent(providerID: "wamid.OUT1"))
        let call = try #require(await http.calls.first)
        #expect(call.url == "https://graph.facebook.com/v21.0/100000000000001/messages")
        #expect(call.headers["Authorization"] == "Bearer EAAB-token")
        return try JSON.parse(call.body)
    }

    private func outcome(_ status: Int, _ body: String) async throws -> SendOutcome {
        try await MetaSample.channel().send(
            message(), to: Sample.contact, over: ScriptedHTTP(status: status, body: body))
    }

    @Test
    func `a text goes to the digits with our id beside it`() async throws {
        let body = try await body(message())
        #expect(body["to"] == "5511987654321")
        #expect(body["text"]["body"] == "Olá")
        #expect(body["biz_opaque_callback_data"] == "e1-0")
        #expect(body["messaging_product"] == "whatsapp")
    }

    @Test
    func `a business-scoped id is a recipient, not a number`() async throws {
        let contact = Contact(id: "c1", name: "", identities: [Identity(.bsuid, "BR.1")])
        let body = try await body(message(), to: contact)
        #expect(body["recipient"] == "BR.1")
        #expect(body["to"] == .null)
    }

    @Test
    func `up to three short choices are buttons`() async throws {
        let body = try await body(message("Confirma?", choices: [("1", "Sim"), ("2", "Não")]))
        #expect(body["interactive"]["type"] == "button")
        #expect(body["interactive"]["body"]["text"] == "Confirma?")
        let buttons = body["interactive"]["action"]["buttons"].elements
        #expect(buttons.map { $0["reply"]["id"] } == ["1", "2"])
        #expect(buttons.map { $0["reply"]["title"] } == ["Sim", "Não"])
    }

    @Test
    func `four choices, or longer ones, are a list`() async throws {
        let four = try await body(message("Escolha", choices: (1...4).map { ("\($0)", "Setor \($0)") }))
        #expect(four["interactive"]["type"] == "list")
        #expect(four["interactive"]["action"]["sections"].elements.first?["rows"].elements.count == 4)
        let long = try await body(message("Escolha", choices: [("1", "Vinte e uma letras ok!")]))
        #expect(long["interactive"]["type"] == "list")
    }

    @Test(arguments: [
        (1...11).map { ("\($0)", "Setor \($0)") }, [("1", "Um nome que não cabe numa linha de lista")],
        [("1", "Sim"), ("2", "Sim")], [("1", "")],
    ])
    func `choices that WhatsApp cannot draw are numbered lines`(_ choices: [(String, String)]) async throws {
        let body = try await body(message("Escolha", choices: choices))
        #expect(body["type"] == "text")
        #expect(body["text"]["body"].plainText?.contains("1 - ") == true)
    }

    @Test
    func `a template has its language and its variables in order`() async throws {
        let call = OutboundMessage.TemplateCall(name: "confirma_consulta", variables: ["Ana", "10/03 14:00"])
        let body = try await body(message(template: call))
        #expect(body["template"]["name"] == "confirma_consulta")
        #expect(body["template"]["language"]["code"] == "pt_BR")
        let parameters = body["template"]["components"].elements.first?["parameters"].elements ?? []
        #expect(parameters.map { $0["text"] } == ["Ana", "10/03 14:00"])
        let english = try await self.body(
            message(template: OutboundMessage.TemplateCall(name: "hello:en_US", variables: [])))
        #expect(english["template"] == ["name": "hello", "language": ["code": "en_US"]])
    }

    @Test(arguments: [
        (400, 131047, "refused"), (403, 131056, "retry"), (403, 130429, "retry"), (400, 131050, "optedOut"),
        (401, 190, "refused"), (403, 200, "refused"), (400, 131026, "refused"), (500, 131000, "retry"),
        (429, 613, "retry"), (429, 777_777, "retry"), (500, 777_777, "inDoubt"), (400, 777_777, "refused"),
    ])
    func `the code decides before the status`(_ status: Int, _ code: Int, _ wanted: String) async throws {
        let outcome = try await outcome(status, #"{"error":{"message":"x","code":\#(code)}}"#)
        #expect(outcome.word == wanted, "\(outcome)")
    }

    @Test
    func `an error that Meta calls transient is tried again`() async throws {
        #expect(try await outcome(400, #"{"error":{"code":777777,"is_transient":true}}"#).word == "retry")
    }

    @Test(arguments: ["", "{}", #"{"messages":[]}"#, #"{"messages":[{"id":""}]}"#])
    func `an accepted message without an id is in doubt`(_ body: String) async throws {
        #expect(try await outcome(200, body).word == "inDoubt")
    }
}
