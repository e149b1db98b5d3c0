import Core
import Crypto
import Support
import Testing

@testable import Builtins

/// Twilio's own library signs, and judges what was changed; we must agree with it.
@Suite(.enabled(if: Oracle.isInstalled, "scripts/python-venv installs it"))
struct TwilioOracleTests {
    private static let tokens = ["12345", "test-auth-token-0001", "ключ"]
    private static let urls = [
        "https://clinic.example/webhooks/digitaly/whatsapp", "https://clinic.example:8443/hook",
        "http://clinic.example/",
        "https://user:pass@clinic.example/hook",
    ]

    private struct Case {
        let token: String
        let url: String
        let query: String
        let body: String
        var signature = ""

        var question: [String: Value] {
            [
                "token": .text(token), "url": .text(query.isEmpty ? url : url + "?" + query),
                "body": .text(Base64.standard.encode(Array(body.utf8))), "signature": .text(signature),
            ]
        }

        func asked(to verb: String) -> Value { .map(question.merging(["do": .text(verb)]) { $1 }) }

        /// Whether our channel takes it for Twilio's: accounts, ids and senders aside.
        var isAccepted: Bool {
            guard let fields = FormFields(decoding: body) else { return false }
            return TwilioSignature(token: token, url: url).accepts(signature, query: query, fields: fields.items)
        }
    }

    private func signedCases(_ count: Int, using random: inout SeededRandom) throws -> [Case] {
        var cases = (0..<count).map { _ in
            Case(
                token: Self.tokens.randomElement(using: &random) ?? "",
                url: Self.urls.randomElement(using: &random) ?? "",
                query: Bool.random(using: &random) ? "" : "message=e1-0%2B&x=1", body: Form.random(using: &random))
        }
        let answers = try Oracle("twilio_signatures.py").answers(to: cases.map { $0.asked(to: "sign") })
        try #require(answers.count == count)
        for index in cases.indices { cases[index].signature = answers[index]["signature"].display }
        return cases
    }

    @Test
    func `what Twilio's library signs is accepted`() throws {
        var random = SeededRandom(seed: 1)
        for signed in try signedCases(500, using: &random) {
            #expect(signed.isAccepted, "\(signed)")
        }
    }

    /// Field boundaries are not part of what Twilio signs, so a few changes pass: the same few.
    @Test
    func `what was changed is judged as Twilio's library judges it`() throws {
        var random = SeededRandom(seed: 2)
        let changed = try signedCases(100, using: &random).flatMap { signed in
            (0..<20).map { _ in
                Case(
                    token: signed.token, url: signed.url, query: signed.query,
                    body: Form.changed(signed.body, using: &random), signature: signed.signature)
            }
        }
        let answers = try Oracle("twilio_signatures.py").answers(to: changed.map { $0.asked(to: "check") })
        try #require(answers.count == changed.count)
        for (changed, answer) in zip(changed, answers) {
            #expect(.bool(changed.isAccepted) == answer["valid"], "\(changed)")
        }
    }

    @Test(arguments: ["{}", #"{"text":"olá ✅"}"#, ""])
    func `a JSON body that Twilio's library signs is accepted`(_ body: String) throws {
        let url = "https://clinic.example/hook"
        let answer = try Oracle("twilio_signatures.py").answers(to: [
            [
                "do": "sign", "json": true, "token": .text(TwilioSample.token), "url": .text(url),
                "body": .text(Base64.standard.encode(Array(body.utf8))),
            ]
        ])
        let signedURL = try #require(answer.first?["url"].display)
        let request = TwilioSample.request(
            body: body, query: String(signedURL.dropFirst(url.count + 1)),
            signature: answer.first?["signature"].display, contentType: "application/json; charset=utf-8")
        #expect(try TwilioSample.channel(publicURL: url).receive(request).isNothing)
    }
}

/// Random forms, as odd as forms get.
private enum Form {
    private static let words = [
        "Body", "From", "To", "MessageSid", "Z", "a", "Média", "sim", "não vou", "✅", "", "1", "a+b", "100%", "=&",
        "\u{E1}", "a\u{301}", "A", "aa", "𝄞", "\u{FFFF}",
    ]

    static func random(using random: inout SeededRandom) -> String {
        let count = Int.random(in: 0...12, using: &random)
        let fields = (0..<count).map { index in
            (
                name: (words.randomElement(using: &random) ?? "") + "n\(index % 5)",
                value: words.randomElement(using: &random) ?? ""
            )
        }
        return PercentEncoding.form(fields)
    }

    /// One character of the encoded text changed to another that may stand there.
    static func changed(_ form: String, using random: inout SeededRandom) -> String {
        guard let place = form.indices.randomElement(using: &random) else { return "x=1" }
        let other = "abcXYZ019%+&=".randomElement(using: &random) ?? "x"
        return form[..<place] + String(other) + form[form.index(after: place)...]
    }
}
