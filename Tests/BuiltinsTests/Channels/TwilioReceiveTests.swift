import Core
import Support
import Testing

@testable import Builtins

struct TwilioReceiveTests {
    private func receive(_ changes: [FormFields.Field] = [], query: String = "") throws -> WebhookReading {
        try TwilioSample.channel().receive(TwilioSample.request(TwilioSample.fields(changes), query: query))
    }

    @Test
    func `a text comes with who wrote it and is answered with empty TwiML`() throws {
        let reading = try receive()
        let message = try #require(reading.message)
        #expect(message.providerID == "SM00000000000000000000000000000001")
        #expect(message.text == "Olá, confirmo ✅")
        #expect(message.profileName == "Maria")
        #expect(message.from == [Identity(.phone, "+5511987654321"), Identity(.waID, "551187654321")])
        #expect(reading.answer?.contentType == "text/xml")
        #expect(reading.answer?.body.hasSuffix("<Response/>") == true)
    }

    @Test(arguments: ["whatsapp:+5511987654321", "+5511987654321", "5511987654321", "whatsapp:+551187654321"])
    func `one patient is one number, with or without prefix, plus and ninth digit`(_ from: String) throws {
        #expect(try receive([("From", from)]).message?.from.first == Identity(.phone, "+5511987654321"))
    }

    @Test
    func `a patient without a number is known by the business-scoped id`() throws {
        let alone = try receive([("From", "whatsapp:BR.1234567890"), ("WaId", "")])
        #expect(alone.message?.from == [Identity(.bsuid, "BR.1234567890")])
        let beside = try receive([("ExternalUserId", "whatsapp:BR.1234567890")])
        #expect(beside.message?.from.last == Identity(.bsuid, "BR.1234567890"))
        #expect(beside.message?.from.first?.kind == .phone)
    }

    @Test
    func `a tap brings the key behind the button, and a row the key behind the row`() throws {
        let button = try receive([("Body", "Confirmar"), ("ButtonPayload", "1"), ("ButtonText", "Confirmar")])
        #expect(button.message?.button == "1")
        let row = try receive([("Body", ""), ("ListId", "slot-1"), ("ListTitle", "Terça 10:00")])
        #expect(row.message?.button == "slot-1")
        #expect(row.message?.text == "Terça 10:00")
    }

    @Test(arguments: [
        ("image/jpeg", InboundMessage.Media.image), ("image/webp", .sticker), ("audio/ogg; codecs=opus", .audio),
        ("video/mp4", .video), ("application/pdf", .document), ("text/vcard", .contact), ("chemical/x-pdb", .other),
        ("", .other),
    ])
    func `media is told by its type`(_ type: String, _ media: InboundMessage.Media) throws {
        #expect(try receive([("NumMedia", "1"), ("MediaContentType0", type)]).message?.media == [media])
    }

    @Test(arguments: [("-1", 0), ("99999999999999999999", 0), ("1000000000", 10), ("x", 0)])
    func `a count of media that cannot be is bounded`(_ count: String, _ wanted: Int) throws {
        #expect(try receive([("NumMedia", count)]).message?.media.count == wanted)
    }

    @Test
    func `a location is one, even without a text`() throws {
        let reading = try receive([("Body", ""), ("Latitude", "-23.5"), ("Longitude", "-46.6")])
        #expect(reading.message?.media == [.location])
        #expect(reading.message?.text == "")
    }

    @Test(arguments: [
        ("queued", DeliveryStatus.queued), ("sent", .sent), ("delivered", .delivered), ("read", .read),
        ("undelivered", .failed), ("failed", .failed), ("canceled", .failed),
    ])
    func `a status callback is a receipt that carries our own id`(_ word: String, _ status: DeliveryStatus) throws {
        let fields: [FormFields.Field] = [
            ("MessageSid", "SM1"), ("MessageStatus", word), ("SmsStatus", word),
            ("AccountSid", TwilioSample.accountSID),
        ]
        let request = TwilioSample.request(fields, query: "message=e1-0%2B")
        let receipt = try #require(try TwilioSample.channel().receive(request).receipt)
        #expect(receipt.status == status)
        #expect(receipt.providerID == "SM1")
        #expect(receipt.message == "e1-0+")
    }

    @Test
    func `a failure says why in words, its code beside it`() throws {
        let receipt = try #require(
            try receive([("MessageStatus", "failed"), ("SmsStatus", "failed"), ("ErrorCode", "63016")]).receipt)
        #expect(receipt.code == "63016")
        #expect(receipt.reason?.contains("24-hour") == true)
        let unknown = try receive([("MessageStatus", "failed"), ("ErrorCode", "99999"), ("ErrorMessage", "odd")])
        #expect(unknown.receipt?.reason == "odd")
    }

    @Test(arguments: [("63033", true), ("21610", true), ("63016", false)])
    func `a receipt tells whether the recipient wants no more messages`(_ code: String, _ isOptOut: Bool) throws {
        let reading = try receive([("MessageStatus", "undelivered"), ("ErrorCode", code)])
        #expect(reading.receipt?.isOptOut == isOptOut)
    }

    @Test
    func `a status nobody knows is answered and stored nowhere`() throws {
        #expect(try receive([("MessageStatus", "teleported")]).isNothing)
    }

    @Test
    func `another account's webhook is refused although its signature fits`() throws {
        #expect(try receive([("AccountSid", "AC" + String(repeating: "1", count: 32))]).isForged)
    }

    @Test
    func `a request without a signature is refused`() throws {
        let request = TwilioSample.request(body: PercentEncoding.form(TwilioSample.text), signature: nil)
        #expect(try TwilioSample.channel().receive(request).isForged)
    }

    @Test
    func `a message without an id or a sender is malformed`() throws {
        #expect(try receive([("MessageSid", "")]).isMalformed)
        #expect(try receive([("From", "ninguém"), ("WaId", "x")]).isMalformed)
    }

    @Test
    func `a GET webhook is signed over its address alone`() throws {
        let query = PercentEncoding.form(TwilioSample.text)
        let request = WebhookRequest(
            method: "GET", path: "/", query: query,
            headers: [("X-Twilio-Signature", TwilioSample.signature(TwilioSample.url + "?" + query))], body: [])
        #expect(try TwilioSample.channel().receive(request).message?.text == "Olá, confirmo ✅")
    }

    /// Every character of every name and value, of the query and of the signature, changed to another one.
    @Test
    func `whatever character is changed, the request is refused`() throws {
        let channel = try TwilioSample.channel()
        let query = "message=e1-0"
        let good = TwilioSample.request(TwilioSample.text, query: query)
        let signature = try #require(good.header("X-Twilio-Signature"))
        #expect(channel.receive(good).message != nil)
        for (index, field) in TwilioSample.text.enumerated() {
            for changed in field.name.withEachCharacterChanged {
                var fields = TwilioSample.text
                fields[index].name = changed
                let request = TwilioSample.request(
                    body: PercentEncoding.form(fields), query: query, signature: signature)
                #expect(channel.receive(request).isForged, "\(changed)")
            }
            for changed in field.value.withEachCharacterChanged {
                var fields = TwilioSample.text
                fields[index].value = changed
                let request = TwilioSample.request(
                    body: PercentEncoding.form(fields), query: query, signature: signature)
                #expect(channel.receive(request).isForged, "\(changed)")
            }
        }
        for changed in query.withEachCharacterChanged {
            let request = TwilioSample.request(
                body: PercentEncoding.form(TwilioSample.text), query: changed, signature: signature)
            #expect(channel.receive(request).isForged, "\(changed)")
        }
        for changed in signature.withEachCharacterChanged {
            let request = TwilioSample.request(
                body: PercentEncoding.form(TwilioSample.text), query: query, signature: changed)
            #expect(channel.receive(request).isForged, "\(changed)")
        }
    }
}

extension String {
    fileprivate var withEachCharacterChanged: [String] {
        indices.map { place in
            String(self[..<place]) + (self[place] == "x" ? "y" : "x") + String(self[index(after: place)...])
        }
    }
}
