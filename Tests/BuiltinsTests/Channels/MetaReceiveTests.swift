import Core
import Testing

@testable import Builtins

struct MetaReceiveTests {
    private func receive(_ body: String) throws -> WebhookReading {
        try MetaSample.channel().receive(MetaSample.request(body))
    }

    /// The bytes as Meta sends them: the accent stands escaped in the body. Checked with pywa 4.5.0.
    @Test
    func `the signature is over the bytes as they came`() throws {
        let body =
            #"{"object":"whatsapp_business_account","entry":[{"id":"1","changes":"#
            + #"[{"field":"messages","value":{"text":"ol\u00e1"}}]}]}"#
        let signature = "sha256=c7279f91196e22afc8d3a073b942998181ef16c27dcc2a060491391d5d2e8481"
        let channel = try MetaSample.channel()
        #expect(channel.receive(MetaSample.request(body, signature: signature)).isNothing)
        let unescaped = body.replacing(#"\u00e1"#, with: "á")
        #expect(channel.receive(MetaSample.request(unescaped, signature: signature)).isForged)
        #expect(channel.receive(MetaSample.request(body, signature: signature.uppercased())).isForged)
        #expect(channel.receive(MetaSample.request(body, signature: String(signature.dropFirst(7)))).isForged)
    }

    @Test
    func `the address is registered by whoever knows our word`() throws {
        func get(_ query: String) throws -> WebhookReading {
            try MetaSample.channel().receive(
                WebhookRequest(method: "GET", path: "/", query: query, headers: [], body: []))
        }
        let good = try get("hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=our-word")
        #expect(good.answer?.body == "1158201444")
        #expect(good.answer?.status == 200)
        #expect(try get("hub.mode=subscribe&hub.challenge=1&hub.verify_token=other").isForged)
        #expect(try get("hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=our-word").isForged)
        #expect(try get("").isForged)
    }

    @Test
    func `a text comes with the sender's number, WhatsApp's own id and name`() throws {
        let message = try #require(
            try receive(MetaSample.message(#""type":"text","text":{"body":"sim"}"#)).message)
        #expect(message.text == "sim")
        #expect(message.providerID == "wamid.A1")
        #expect(message.profileName == "Ana")
        #expect(message.from == [Identity(.phone, "+5511987654321"), Identity(.waID, "551187654321")])
    }

    @Test(arguments: [#""from_user_id":"BR.1""#, #""from":"BR.1""#])
    func `a sender without a number is known by the business-scoped id`(_ from: String) throws {
        let body = MetaSample.message(#""type":"text","text":{"body":"sim"}"#, from: from)
        #expect(try receive(body).message?.from == [Identity(.bsuid, "BR.1")])
        #expect(try receive(body).message?.profileName == "Ana")
    }

    @Test(arguments: [
        (#""type":"button","button":{"payload":"1","text":"Confirmo"}"#, "1", "Confirmo"),
        (
            #""type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"2","title":"Não"}}"#, "2",
            "Não"
        ),
        (
            #""type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"s:1","title":"10:00"}}"#,
            "s:1", "10:00"
        ),
        (#""type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"body":"Enviado"}}"#, nil, "Enviado"),
    ])
    func `taps come with their key and their title`(_ content: String, _ button: String?, _ text: String) throws {
        let message = try receive(MetaSample.message(content)).message
        #expect(message?.button == button)
        #expect(message?.text == text)
    }

    @Test(arguments: [
        (#""type":"image","image":{"id":"1","caption":"meu exame"}"#, InboundMessage.Media.image, "meu exame"),
        (#""type":"audio","audio":{"id":"1","voice":true}"#, .audio, ""),
        (#""type":"document","document":{"id":"1"}"#, .document, ""),
        (#""type":"location","location":{"latitude":-23.5}"#, .location, ""),
        (#""type":"contacts","contacts":[]"#, .contact, ""),
        (#""type":"unsupported","errors":[{"code":131051}]"#, .other, ""),
        (#""type":"interactive","errors":[]"#, .other, ""),
    ])
    func `media keeps its caption, and what we do not know is still a message`(
        _ content: String, _ media: InboundMessage.Media, _ text: String
    ) throws {
        let message = try receive(MetaSample.message(content)).message
        #expect(message?.media == [media])
        #expect(message?.text == text)
    }

    @Test(arguments: [
        #""type":"reaction","reaction":{"message_id":"wamid.1","emoji":"👍"}"#,
        #""type":"system","system":{"type":"user_changed_number"}"#,
        #""group_id":"g1","type":"text","text":{"body":"oi"}"#, #""type":null"#,
    ])
    func `what no patient wrote to the clinic is no message`(_ content: String) throws {
        #expect(try receive(MetaSample.message(content)).isNothing)
    }

    @Test
    func `another number of the same app is not ours`() throws {
        let body = MetaSample.delivery(
            #""messages":[{"from":"551187654321","id":"w","type":"text","text":{"body":"x"}}]"#, number: "2")
        #expect(try receive(body).isNothing)
    }

    @Test
    func `one delivery may bring messages and statuses, in order`() throws {
        let body = MetaSample.delivery(
            #"""
            "messages":[{"from":"551187654321","id":"w1","type":"text","text":{"body":"um"}},
            {"from":"551187654321","id":"w2","type":"text","text":{"body":"dois"}}],
            "statuses":[{"id":"wamid.OUT1","status":"delivered","biz_opaque_callback_data":"e1-0"}]
            """#)
        let reading = try receive(body)
        #expect(reading.messages.map(\.text) == ["um", "dois"])
        #expect(reading.receipts.map(\.message) == ["e1-0"])
    }

    @Test(arguments: [("sent", DeliveryStatus.sent), ("delivered", .delivered), ("read", .read), ("played", .read)])
    func `a status is a receipt`(_ word: String, _ status: DeliveryStatus) throws {
        let body = MetaSample.delivery(#""statuses":[{"id":"wamid.OUT1","status":"\#(word)"}]"#)
        #expect(try receive(body).receipt?.status == status)
    }

    @Test
    func `a failed status carries the code and why`() throws {
        let body = MetaSample.delivery(
            #""statuses":[{"id":"w","status":"failed","errors":[{"code":131047,"title":"Re-engagement message"}]}]"#)
        let receipt = try receive(body).receipt
        #expect(receipt?.code == "131047")
        #expect(receipt?.reason?.contains("24-hour") == true)
    }

    @Test(arguments: ["[]", "{}", #"{"entry":7}"#, #"{"entry":[{"changes":{}}]}"#, "\"x\""])
    func `a signed body of another shape is answered and forgotten`(_ body: String) throws {
        #expect(try receive(body).isNothing)
    }
}
