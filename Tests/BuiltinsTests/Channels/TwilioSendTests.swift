import Core
import Support
import Testing

@testable import Builtins

struct TwilioSendTests {
    private static let sid = "SM00000000000000000000000000000009"

    private func message(
        _ text: String = "Olá", choices: [OutboundMessage.Choice] = [], template: OutboundMessage.TemplateCall? = nil
    ) -> OutboundMessage {
        OutboundMessage(
            id: "e1-0", channel: "whatsapp", contact: "c1", run: nil, text: text, choices: choices,
            template: template)
    }

    private func send(
        _ message: OutboundMessage, to contact: Contact = Sample.contact, settings: [String: String] = [:]
    ) async throws -> (outcome: SendOutcome, call: HTTPCall?) {
        let http = ScriptedHTTP(status: 201, body: #"{"sid":"\#(Self.sid)","status":"queued","error_code":null}"#)
        let outcome = try await TwilioSample.channel(settings: settings).send(message, to: contact, over: http)
        return (outcome, await http.calls.first)
    }

    private func form(_ call: HTTPCall?) throws -> FormFields {
        try #require(FormFields(decoding: call?.body ?? []))
    }

    private func outcome(status: Int, headers: [String: String] = [:], body: String) async throws -> SendOutcome {
        let http = ScriptedHTTP(status: status, headers: headers, body: body)
        return try await TwilioSample.channel().send(message(), to: Sample.contact, over: http)
    }

    @Test
    func `a text goes out once, with our id in the callback's address`() async throws {
        let (outcome, call) = try await send(message("Olá & até já"))
        #expect(outcome == .sent(providerID: Self.sid))
        let account = TwilioSample.accountSID
        #expect(call?.method == "POST")
        #expect(call?.url == "https://api.twilio.com/2010-04-01/Accounts/\(account)/Messages.json")
        #expect(call?.headers["Authorization"]?.hasPrefix("Basic ") == true)
        let form = try form(call)
        #expect(form["To"] == "whatsapp:+5511987654321")
        #expect(form["From"] == "whatsapp:+14155238886")
        #expect(form["Body"] == "Olá & até já")
        #expect(form["StatusCallback"] == TwilioSample.url + "?message=e1-0")
    }

    @Test
    func `WhatsApp's own id is written to before the number, and the business-scoped id when there is neither`()
        async throws
    {
        var contact = Sample.contact
        contact.identities.append(Identity(.waID, "551187654321"))
        #expect(try form(await send(message(), to: contact).call)["To"] == "whatsapp:+551187654321")
        contact.identities = [Identity(.bsuid, "BR.123")]
        #expect(try form(await send(message(), to: contact).call)["To"] == "whatsapp:BR.123")
    }

    @Test
    func `a template goes out by its id, its variables numbered, without a text`() async throws {
        let template = OutboundMessage.TemplateCall(name: "HX1", variables: ["Maria", "10/03 \"14:00\""])
        let form = try form(await send(message(template: template)).call)
        #expect(form["ContentSid"] == "HX1")
        #expect(form["ContentVariables"] == #"{"1":"Maria","2":"10/03 \"14:00\""}"#)
        #expect(form["Body"] == nil)
    }

    @Test
    func `choices that the text does not show are written below it`() async throws {
        let choices = [
            OutboundMessage.Choice(key: "1", label: "Vendas"), OutboundMessage.Choice(key: "2", label: "Suporte"),
        ]
        let bare = try form(await send(message("Escolha:", choices: choices)).call)
        #expect(bare["Body"] == "Escolha:\n1 - Vendas\n2 - Suporte")
        let shown = "Escolha:\n1 - Vendas\n*2* Suporte"
        #expect(try form(await send(message(shown, choices: choices)).call)["Body"] == shown)
        let partly = try form(await send(message("Temos 12 salas.\n1) Vendas\n20 pessoas", choices: choices)).call)
        #expect(partly["Body"] == "Temos 12 salas.\n1) Vendas\n20 pessoas\n2 - Suporte")
    }

    @Test
    func `a messaging service takes the sender's place`() async throws {
        let form = try form(await send(message(), settings: ["messaging_service_sid": "MG1", "from": ""]).call)
        #expect(form["MessagingServiceSid"] == "MG1")
        #expect(form["From"] == nil)
    }

    @Test
    func `another server and another public address are used when they are set`() async throws {
        let call = try await send(
            message(), settings: ["base_url": "http://127.0.0.1:9/", "public_url": "https://proxy.example/t#rc=3"]
        ).call
        #expect(call?.url.hasPrefix("http://127.0.0.1:9/2010-04-01/") == true)
        #expect(try form(call)["StatusCallback"] == "https://proxy.example/t?message=e1-0")
    }

    @Test(arguments: [
        (400, 21211, "refused"), (400, 63003, "refused"), (401, 20003, "refused"), (400, 21610, "optedOut"),
        (400, 63033, "optedOut"), (429, 20429, "retry"), (400, 63018, "retry"), (500, 20500, "inDoubt"),
        (503, 20503, "retry"), (400, 99_999, "refused"), (429, 99_999, "retry"), (500, 99_999, "inDoubt"),
    ])
    func `the error code decides, and the status where the code is unknown`(
        _ status: Int, _ code: Int, _ wanted: String
    ) async throws {
        let outcome = try await outcome(status: status, body: #"{"code":\#(code),"message":"x","status":\#(status)}"#)
        #expect(outcome.word == wanted, "\(outcome)")
    }

    @Test(arguments: [(429, "retry"), (503, "retry"), (500, "inDoubt"), (502, "inDoubt"), (404, "refused")])
    func `an error page that is not Twilio's is judged by its status`(_ status: Int, _ wanted: String) async throws {
        #expect(try await outcome(status: status, body: "<html>bad gateway</html>").word == wanted)
    }

    @Test
    func `a wait that the provider names is kept`() async throws {
        let named = try await outcome(status: 429, headers: ["retry-after": "7"], body: #"{"code":20429}"#)
        guard case .retry("20429", _, 7000) = named else { return #expect(Bool(false), "\(named)") }
        let daily = try await outcome(status: 400, body: #"{"code":63038}"#)
        guard case .retry("63038", _, 86_400_000) = daily else { return #expect(Bool(false), "\(daily)") }
    }

    @Test(arguments: ["", "{}", "[1]", "created", #"{"sid":""}"#, #"{"sid":null}"#])
    func `an accepted message without an id is in doubt, never sent twice`(_ body: String) async throws {
        #expect(try await outcome(status: 201, body: body).word == "inDoubt")
    }

    @Test
    func `an accepted message that carries an error is judged by it`() async throws {
        let body = #"{"sid":"SM1","status":"failed","error_code":63016}"#
        guard case .refused("63016", _) = try await outcome(status: 201, body: body) else {
            return #expect(Bool(false), "not refused")
        }
    }

    @Test
    func `no text goes out that Twilio would refuse for its length`() async throws {
        let (outcome, call) = try await send(message(String(repeating: "á", count: 1601)))
        #expect(outcome.code == "text-too-long")
        #expect(call == nil)
        #expect(try await send(message(String(repeating: "á", count: 1600))).call != nil)
    }

    @Test(arguments: ["account_sid", "auth_token", "from"])
    func `a setting that is missing is named`(_ name: String) {
        let fault = #expect(throws: ChannelFault.self) { try TwilioSample.channel(settings: [name: ""]) }
        #expect(fault?.words.en.contains(name) == true)
    }

    @Test
    func `an address that is no http address is refused`() {
        #expect(throws: ChannelFault.self) { try TwilioSample.channel(settings: ["base_url": "ftp://x"]) }
        #expect(throws: ChannelFault.self) { try TwilioSample.channel(settings: ["public_url": "https://x/\r\nA: b"]) }
    }
}
