import Core
import Support
import Testing

@testable import Builtins

struct BotConversaTests {
    private static let base = "https://backend.botconversa.com.br/api/v1/webhook"
    private let message = OutboundMessage(
        id: "e1-0", channel: "whatsapp", contact: "c1", run: nil, text: "Olá")

    private func receive(_ body: Value, token: String = "our-token") throws -> WebhookReading {
        try BotConversaSample.channel().receive(BotConversaSample.request(body, token: token))
    }

    private func send(_ answers: [HTTPAnswer], to contact: Contact = Sample.contact) async throws
        -> (outcome: SendOutcome, calls: [HTTPCall])
    {
        let http = ScriptedHTTP(answers.map { .success($0) })
        let outcome = try await BotConversaSample.channel().send(message, to: contact, over: http)
        return (outcome, await http.calls)
    }

    @Test
    func `a message comes with the subscriber and the number`() throws {
        let message = try receive([
            "subscriber_id": 700_000_001, "phone": "+551187654321", "name": "Ana", "message": "1",
            "payload": "CONFIRM:42",
        ]).message
        #expect(message?.from == [Identity(.phone, "+5511987654321"), Identity(.subscriber, "700000001")])
        #expect(message?.button == "CONFIRM:42")
        #expect(message?.providerID == "")
    }

    @Test(arguments: ["", "our-toke", "OUR-TOKEN"])
    func `who does not know the token is refused`(_ token: String) throws {
        #expect(try receive(["phone": "+5511987654321", "message": "1"], token: token).isForged)
    }

    @Test(arguments: [["message": "1"], ["phone": "x", "message": "1"], ["phone": "+5511987654321"], []] as [Value])
    func `what names no sender or no message is malformed`(_ body: Value) throws {
        #expect(try receive(body).isMalformed)
    }

    @Test
    func `a known subscriber is written to at once`() async throws {
        let contact = Contact(id: "c1", name: "Ana", identities: [Identity(.subscriber, "7")])
        let (outcome, calls) = try await send([HTTPAnswer("")], to: contact)
        #expect(outcome == .sent(providerID: ""))
        #expect(calls.map(\.url) == [Self.base + "/subscriber/7/send_message/"])
        #expect(calls.first?.headers["API-KEY"] == "bot-key")
        #expect(try JSON.parse(calls.first?.body ?? []) == ["type": "text", "value": "Olá"])
    }

    @Test
    func `a number is looked up with its plus and without, and made a subscriber when nobody knows it`() async throws {
        let unknown = HTTPAnswer(status: 404, #"{"detail":"Not found."}"#)
        let (outcome, calls) = try await send([
            unknown, unknown, HTTPAnswer(#"{"id":8,"created":true}"#), HTTPAnswer(""),
        ])
        #expect(outcome.word == "sent")
        #expect(
            calls.map { $0.url.dropFirst(Self.base.count) } == [
                "/subscriber/get_by_phone/%2B5511987654321/", "/subscriber/get_by_phone/5511987654321/",
                "/subscriber/", "/subscriber/8/send_message/",
            ])
        let made = try JSON.parse(calls[2].body)
        #expect(made["first_name"] == "Maria")
        #expect(made["last_name"] == "da Silva")
        #expect(made["has_opt_in_whatsapp"] == true)
    }

    @Test(arguments: [401, 400])
    func `a lookup that is refused sends nothing`(_ status: Int) async throws {
        let (outcome, calls) = try await send([HTTPAnswer(status: status, "{}")])
        #expect(outcome.word == "refused")
        #expect(calls.count == 1)
    }
}
