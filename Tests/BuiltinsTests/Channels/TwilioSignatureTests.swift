import Core
import Testing

@testable import Builtins

/// The vectors that Twilio publishes in the tests of its Python and Node libraries.
struct TwilioSignatureTests {
    private static let token = "12345"
    private static let query = "foo=1&bar=2"
    private static let call: [FormFields.Field] = [
        ("CallSid", "CA1234567890ABCDE"), ("Caller", "+14158675309"), ("Digits", "1234"), ("From", "+14158675309"),
        ("To", "+18005551212"),
    ]

    private func accepts(
        _ signature: String, url: String, query: String = query, fields: [FormFields.Field] = call
    ) -> Bool {
        TwilioSignature(token: Self.token, url: url).accepts(signature, query: query, fields: fields)
    }

    @Test(arguments: [
        ("https://mycompany.com/myapp.php", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
        ("https://mycompany.com:1234/myapp.php", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
        ("https://mycompany.com/myapp.php", "kvajT1Ptam85bY51eRf/AJRuM3w="),
        ("http://mycompany.com/myapp.php", "0ZXoZLH/DfblKGATFgpif+LLRf4="),
        ("http://mycompany.com:1234/myapp.php", "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
        ("https://user:pass@mycompany.com/myapp.php", "CukzLTc1tT5dXEDIHm/tKBanW10="),
        ("https://mycompany.com/myapp.php?foo=1&bar=2#rc=3&rp=all", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
    ])
    func `the address counts with and without its port`(_ url: String, _ signature: String) {
        #expect(accepts(signature, url: url))
    }

    @Test
    func `an apostrophe in the query counts as sent and escaped`() {
        #expect(
            accepts(
                "TfZzewPq8wqrGlMfyAud8+/IvJ0=", url: "https://mycompany.com/myapp.php",
                query: "foo=1&bar=2&Body=It's+amazing"))
    }

    @Test
    func `a value sent twice is signed once, and values of one name are sorted`() {
        let twice: [FormFields.Field] = [
            ("Sid", "CA123"), ("SidAccount", "AC123"), ("Digits", "5678"), ("Digits", "1234"), ("Digits", "1234"),
        ]
        #expect(accepts("IK+Dwps556ElfBT0I3Rgjkr1wJU=", url: "https://mycompany.com/myapp.php", fields: twice))
        let addresses: [FormFields.Field] = [
            ("MessagingBinding.Address", "+1325xxxxxxx"), ("MessagingBinding.Address", "+1415xxxxxxx"),
        ]
        #expect(accepts("83O6e2vORAoJHUNzJjDWN1jz+BA=", url: "https://mycompany.com/myapp.php", fields: addresses))
    }

    @Test(arguments: [
        (
            #"{"property": "value", "boolean": true}"#,
            "foo=1&bar=2&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620",
            "a9nBmqA0ju/hNViExpshrM61xv4="
        ),
        (
            #"{"property": "value", "boolean": true}"#,
            "bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620",
            "y77kIzt2vzLz71DgmJGsen2scGs="
        ),
        (
            "{}",
            "foo=1&bar=2&bodySHA256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
            "Ldidvp12m26NI7eqEvxnEpkd9Hc="
        ),
    ])
    func `a JSON body is proved by its hash in the signed address`(_ body: String, _ query: String, _ signature: String)
        throws
    {
        let channel = try TwilioSample.channel(token: Self.token, publicURL: "https://mycompany.com/myapp.php")
        func reading(_ body: String, _ query: String) -> WebhookReading {
            channel.receive(
                TwilioSample.request(body: body, query: query, signature: signature, contentType: "application/json"))
        }
        #expect(reading(body, query).isNothing)
        #expect(reading(body + " ", query).isForged)
        #expect(reading(body, "foo=1&bar=2").isForged)
    }

    @Test
    func `WhatsApp's own fields with accents, an emoji and an empty value are signed decoded`() throws {
        let channel = try TwilioSample.channel(publicURL: "https://clinic.example/hooks/twilio/t1")
        let fields: [FormFields.Field] = [
            ("AccountSid", TwilioSample.accountSID), ("Body", "Olá, confirmo ✅"), ("ButtonPayload", "CONFIRM:42"),
            ("ButtonText", "Confirmar"), ("From", "whatsapp:+5511900000001"),
            ("MessageSid", "SM" + String(repeating: "0", count: 31) + "1"), ("NumMedia", "0"), ("ProfileName", ""),
            ("To", "whatsapp:+5511900000002"), ("WaId", "5511900000001"),
        ]
        let request = TwilioSample.request(
            body: PercentEncoding.form(fields), signature: "i2EYO7yNiCt+vv9C+lW7w+7NrPc=")
        #expect(channel.receive(request).message?.button == "CONFIRM:42")
    }

    @Test(arguments: [
        "", "RSOYDt4T1cUTdK1PDd93/VVr8B8", "rSOYDt4T1cUTdK1PDd93/VVr8B8=", "RSOYDt4T1cUTdK1PDd93/VVr8B8=\n",
    ])
    func `a signature that is not exactly the expected text is refused`(_ signature: String) {
        #expect(!accepts(signature, url: "https://mycompany.com/myapp.php"))
    }

    /// Letters that Unicode calls equivalent are other bytes, and another message.
    @Test
    func `a composed accent does not pass for a decomposed one`() {
        let signature = TwilioSample.signature("https://mycompany.com/myapp.phpBodyol\u{E1}", token: Self.token)
        let url = "https://mycompany.com/myapp.php"
        #expect(accepts(signature, url: url, query: "", fields: [("Body", "ol\u{E1}")]))
        #expect(!accepts(signature, url: url, query: "", fields: [("Body", "ola\u{301}")]))
    }
}
