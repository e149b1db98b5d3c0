import Core
import Support
import Testing

@testable import Builtins

struct ZAPITests {
    private func receive(_ body: [String: Value], query: String = "key=our-key") throws -> WebhookReading {
        try ZAPISample.channel().receive(ZAPISample.request(body, query: query))
    }

    @Test(arguments: ["", "key=", "key=our-ke", "key=our-keyy", "token=our-key"])
    func `who does not know the key is refused`(_ query: String) throws {
        #expect(try receive(ZAPISample.message("sim"), query: query).isForged)
    }

    @Test
    func `another instance's webhook is refused`() throws {
        #expect(try receive(ZAPISample.message("sim").merging(["instanceId": "B"]) { $1 }).isForged)
    }

    @Test
    func `a text comes with the number and the hidden number`() throws {
        let message = try receive(ZAPISample.message("sim")).message
        #expect(
            message?.from == [
                Identity(.phone, "+5511987654321"), Identity(.waID, "551187654321"), Identity(.lid, "123456789@lid"),
            ])
        #expect(message?.profileName == "Ana")
        let hidden = try receive(ZAPISample.message("sim").merging(["phone": "99999@lid", "chatLid": .null]) { $1 })
        #expect(hidden.message?.from == [Identity(.lid, "99999@lid")])
    }

    @Test(
        arguments: [
            (["buttonsResponseMessage": ["buttonId": "1", "message": "Sim"]], "1", "Sim"),
            (["listResponseMessage": ["selectedRowId": "s:1", "title": "10:00", "message": ""]], "s:1", "10:00"),
        ] as [([String: Value], String, String)])
    func `taps come with their key and their title`(_ content: [String: Value], _ button: String, _ text: String) throws
    {
        let message = try receive(ZAPISample.received(content)).message
        #expect(message?.button == button)
        #expect(message?.text == text)
    }

    @Test
    func `media keeps its caption`() throws {
        let message = try receive(ZAPISample.received(["image": ["caption": "meu exame"]])).message
        #expect(message?.media == [.image])
        #expect(message?.text == "meu exame")
    }

    @Test(arguments: ["fromMe", "isGroup", "isNewsletter", "isStatusReply", "broadcast", "isEdit", "waitingMessage"])
    func `what no patient wrote to the clinic is no message`(_ flag: String) throws {
        #expect(try receive(ZAPISample.message("sim").merging([flag: true]) { $1 }).isNothing)
    }

    @Test(arguments: [("SENT", DeliveryStatus.sent), ("RECEIVED", .delivered), ("READ", .read), ("PLAYED", .read)])
    func `one status may be about several messages`(_ word: String, _ status: DeliveryStatus) throws {
        let receipts = try receive([
            "type": "MessageStatusCallback", "status": .text(word), "ids": ["D1", "D2"],
        ]).receipts
        #expect(receipts.map(\.providerID) == ["D1", "D2"])
        #expect(receipts.allSatisfy { $0.status == status })
    }

    @Test
    func `the clinic's own reading is no patient's`() throws {
        #expect(try receive(["type": "MessageStatusCallback", "status": "READ_BY_ME", "ids": ["D1"]]).isNothing)
    }

    @Test
    func `a delivery with an error is a failure`() throws {
        let sent = try receive(["type": "DeliveryCallback", "messageId": "D1"]).receipt
        #expect(sent?.status == .sent)
        let failed = try receive(["type": "DeliveryCallback", "messageId": "D1", "error": "Phone does not exist"])
            .receipt
        #expect(failed?.status == .failed)
        #expect(failed?.code == "delivery-error")
    }

    @Test
    func `a text goes to the instance, the account's token in its header`() async throws {
        let http = ScriptedHTTP(status: 200, body: #"{"zaapId":"1","messageId":"D241"}"#)
        let message = OutboundMessage(id: "e1-0", channel: "whatsapp", contact: "c1", run: nil, text: "Olá")
        #expect(
            try await ZAPISample.channel().send(message, to: Sample.contact, over: http) == .sent(providerID: "D241"))
        let call = try #require(await http.calls.first)
        #expect(call.url == "https://api.z-api.io/instances/A20D/token/inst-token/send-text")
        #expect(call.headers["Client-Token"] == "client-token")
        #expect(try JSON.parse(call.body) == ["phone": "5511987654321", "message": "Olá"])
    }

    @Test(arguments: [(#"{"error":"invalid phone"}"#, "refused"), ("{}", "inDoubt"), ("ok", "inDoubt")])
    func `a success without an id is not taken for one`(_ body: String, _ wanted: String) async throws {
        let message = OutboundMessage(id: "e1-0", channel: "whatsapp", contact: "c1", run: nil, text: "Olá")
        let http = ScriptedHTTP(status: 200, body: body)
        #expect(try await ZAPISample.channel().send(message, to: Sample.contact, over: http).word == wanted)
    }
}
