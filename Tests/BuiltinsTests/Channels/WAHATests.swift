import Core
import Support
import Testing

@testable import Builtins

struct WAHATests {
    private let message = OutboundMessage(
        id: "e1-0", channel: "whatsapp", contact: "c1", run: nil, text: "Olá")

    private func receive(_ body: String) throws -> WebhookReading {
        try WAHASample.channel().receive(WAHASample.request(body))
    }

    /// The vector of WAHA's own documentation.
    @Test
    func `the documented signature is accepted, and no other algorithm`() throws {
        let body = #"{"event":"message","session":"default","engine":"WEBJS"}"#
        let signature =
            "208f8a55dde9e05519e898b10b89bf0d0b3b0fdf11fdbf09b6b90476301b98d8"
            + "097c462b2b17a6ce93b6b47a136cf2e78a33a63f6752c2c1631777076153fa89"
        let channel = try WAHASample.channel()
        #expect(channel.receive(WAHASample.request(body, signature: signature)).isNothing)
        #expect(channel.receive(WAHASample.request(body, signature: signature, algorithm: "sha1")).isForged)
        #expect(channel.receive(WAHASample.request(body + " ", signature: signature)).isForged)
    }

    @Test(arguments: [
        ("551187654321@c.us", [Identity(.phone, "+5511987654321"), Identity(.waID, "551187654321")]),
        ("551187654321@s.whatsapp.net", [Identity(.phone, "+5511987654321"), Identity(.waID, "551187654321")]),
        ("123456789@lid", [Identity(.lid, "123456789@lid")]),
    ])
    func `a chat is a number or a hidden one`(_ from: String, _ identities: [Identity]) throws {
        let body = WAHASample.event("message", ["id": "1", "from": .text(from), "body": "oi"])
        #expect(try receive(body).message?.from == identities)
    }

    @Test(arguments: ["1203630@g.us", "status@broadcast", "123456@newsletter", "", "@c.us", "x@c.us"])
    func `groups, newsletters and posts are no patients`(_ from: String) throws {
        #expect(try receive(WAHASample.event("message", ["id": "1", "from": .text(from), "body": "oi"])).isNothing)
    }

    @Test
    func `our own messages, other events and other sessions are let pass`() throws {
        let own: Value = ["id": "1", "from": "551187654321@c.us", "fromMe": true, "body": "oi"]
        #expect(try receive(WAHASample.event("message", own)).isNothing)
        #expect(try receive(WAHASample.event("session.status", ["status": "FAILED"])).isNothing)
        let other: Value = ["id": "1", "from": "551187654321@c.us", "body": "oi"]
        #expect(try receive(WAHASample.event("message", session: "other", other)).isNothing)
    }

    private static let withMedia: [[String: Value]] = [
        ["hasMedia": true, "media": ["mimetype": "audio/ogg"]], ["hasMedia": true, "media": .null],
        ["location": ["latitude": 1]], ["vCards": ["BEGIN:VCARD"]],
    ]

    @Test(arguments: zip(withMedia, [InboundMessage.Media.audio, .other, .location, .contact]))
    func `media is told by its type`(_ extra: [String: Value], _ media: InboundMessage.Media) throws {
        let payload: [String: Value] = ["id": "1", "from": "551187654321@c.us", "body": ""]
        let body = WAHASample.event("message", .map(payload.merging(extra) { _, new in new }))
        #expect(try receive(body).message?.media == [media])
    }

    @Test(arguments: [
        (-1, DeliveryStatus.failed), (0, .queued), (1, .sent), (2, .delivered), (3, .read), (4, .read),
    ])
    func `an acknowledgement is a receipt under the id that sending gave`(_ ack: Int, _ status: DeliveryStatus) throws {
        let payload: Value = ["id": "true_551187654321@c.us_3EB0AAAA_x", "fromMe": true, "ack": .int(Int64(ack))]
        let receipt = try receive(WAHASample.event("message.ack", payload)).receipt
        #expect(receipt?.status == status)
        #expect(receipt?.providerID == "3EB0AAAA")
        #expect((receipt?.reason != nil) == (status == .failed))
    }

    @Test(arguments: [
        (#"{"id":"true_551187654321@c.us_3EB0AAAA"}"#, "3EB0AAAA"),
        (#"{"id":{"_serialized":"true_1@lid_3EB0"}}"#, "3EB0"),
        (#"{"key":{"id":"3EB0BBBB"},"status":"PENDING"}"#, "3EB0BBBB"), ("", ""), ("{}", ""),
    ])
    func `each engine names the message its own way`(_ body: String, _ id: String) async throws {
        var contact = Sample.contact
        contact.identities.append(Identity(.waID, "551187654321"))
        let http = ScriptedHTTP(status: 201, body: body)
        #expect(try await WAHASample.channel().send(message, to: contact, over: http) == .sent(providerID: id))
        let call = try #require(await http.calls.first)
        #expect(call.url == "http://waha.example:3000/api/sendText")
        #expect(try JSON.parse(call.body)["chatId"] == "551187654321@c.us")
    }

    @Test
    func `a number is looked up first, and one that is not on WhatsApp is refused`() async throws {
        let found = ScriptedHTTP([
            .success(HTTPAnswer(#"{"numberExists":true,"chatId":"551187654321@c.us"}"#)),
            .success(HTTPAnswer(status: 201, #"{"id":"1"}"#)),
        ])
        #expect(try await WAHASample.channel().send(message, to: Sample.contact, over: found).word == "sent")
        let calls = await found.calls
        #expect(calls.first?.url.hasSuffix("check-exists?phone=5511987654321&session=default") == true)
        #expect(try JSON.parse(calls.last?.body ?? [])["chatId"] == "551187654321@c.us")
        let absent = ScriptedHTTP(status: 200, body: #"{"numberExists":false}"#)
        #expect(
            try await WAHASample.channel().send(message, to: Sample.contact, over: absent).code == "not-on-whatsapp")
    }

    @Test
    func `a disconnected session is tried again later`() async throws {
        var contact = Sample.contact
        contact.identities = [Identity(.lid, "123456789@lid")]
        let http = ScriptedHTTP(status: 422, body: #"{"error":"Session status is not as expected"}"#)
        guard
            case .retry("session-not-working", _, 60_000) = try await WAHASample.channel()
                .send(message, to: contact, over: http)
        else { return #expect(Bool(false), "not tried again") }
    }
}
