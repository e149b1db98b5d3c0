import Core
import Support
import Testing

@testable import Builtins

/// What holds for every channel, whoever the provider is.
@Suite
struct ChannelConformanceTests {
    private let message = OutboundMessage(
        id: "e1-0", channel: "whatsapp", contact: "c1", run: nil, text: "Olá")

    @Test
    func `every channel that ships runs this suite`() {
        let tested = ChannelFixture.all.map { $0.kind.description.name }
        #expect(Registry.builtins.channels.map { $0.description.name } == tested)
    }

    @Test(arguments: ChannelFixture.all)
    func `a message comes in with its text, its sender, its id and its channel`(_ fixture: ChannelFixture) throws {
        let reading = try fixture.make().receive(fixture.inbound("Olá & ✅ 50%+1", "SMa1"))
        let message = try #require(reading.message)
        #expect(message.text == "Olá & ✅ 50%+1")
        #expect(message.from.contains(Identity(.phone, "+5511987654321")))
        #expect(message.channel == "whatsapp")
        #expect(message.providerID.contains("SMa1"))
    }

    @Test(arguments: ChannelFixture.all)
    func `a second delivery is recognised, and another message is not taken for it`(_ fixture: ChannelFixture) throws {
        let channel = try fixture.make()
        let first = channel.receive(fixture.inbound("sim", "SMa1")).message?.providerID
        #expect(first != nil && first == channel.receive(fixture.inbound("sim", "SMa1")).message?.providerID)
        #expect(first != channel.receive(fixture.inbound("sim", "SMa2")).message?.providerID)
    }

    @Test(arguments: ChannelFixture.all)
    func `what is stored is answered with success`(_ fixture: ChannelFixture) throws {
        let answer = try #require(try fixture.make().receive(fixture.inbound("sim", "SMa1")).answer)
        #expect((200...299).contains(answer.status))
    }

    @Test(arguments: ChannelFixture.all.filter { $0.proof != .none })
    func `a request that proves nothing is refused`(_ fixture: ChannelFixture) throws {
        let good = fixture.inbound("sim", "SMa1")
        let bare = WebhookRequest(
            method: good.method, path: good.path, query: "",
            headers: good.headers.filter { $0.name.lowercased() == "content-type" }, body: good.body)
        #expect(try fixture.make().receive(bare).isForged)
    }

    @Test(arguments: ChannelFixture.all.filter { $0.proof == .signature })
    func `a request whose body was changed is refused`(_ fixture: ChannelFixture) throws {
        let good = fixture.inbound("sim", "SMa1")
        var body = good.body
        let place = try #require(body.lastIndex(of: UInt8(ascii: "1")))
        body[place] = UInt8(ascii: "2")
        let changed = WebhookRequest(
            method: good.method, path: good.path, query: good.query, headers: good.headers, body: body)
        #expect(try fixture.make().receive(changed).isForged)
    }

    /// Whatever comes, the process lives. What was signed may be written another way (`%c3` for `%C3`), and Twilio's
    /// signature does not cover where a name ends and its value begins: less may come through, never something else.
    @Test(arguments: ChannelFixture.all)
    func `hostile bodies end in a refusal`(_ fixture: ChannelFixture) throws {
        let channel = try fixture.make()
        let good = fixture.inbound("Olá ✅", "SMa1")
        let signed = channel.receive(good).message
        var random = SeededRandom(seed: 42)
        for body in HostileBodies.all(like: good.body, using: &random) {
            let request = WebhookRequest(
                method: good.method, path: good.path, query: good.query, headers: good.headers, body: body)
            let reading = channel.receive(request)
            guard fixture.proof == .signature, let message = reading.message, let signed else { continue }
            #expect(message.text == signed.text || message.text.isEmpty)
            #expect(Set(message.from).isSubset(of: signed.from))
        }
    }

    @Test(arguments: ChannelFixture.all)
    func `a message that the provider took is sent`(_ fixture: ChannelFixture) async throws {
        let http = fixture.accepted.map { fixture.http(.success($0)) } ?? ScriptedHTTP()
        let outcome = try await fixture.make().send(message, to: Sample.contact, over: http)
        #expect(outcome.word == "sent")
    }

    @Test(arguments: ChannelFixture.all.filter { $0.accepted != nil })
    func `a failure before anything went out is tried again, one after it never`(_ fixture: ChannelFixture) async throws
    {
        let before = fixture.http(.failure(HTTPFailure(code: "connect", reason: "refused", maybeSent: false)))
        #expect(try await fixture.make().send(message, to: Sample.contact, over: before).word == "retry")
        let after = fixture.http(.failure(HTTPFailure(code: "timeout", reason: "no answer", maybeSent: true)))
        #expect(try await fixture.make().send(message, to: Sample.contact, over: after).word == "inDoubt")
    }

    @Test(arguments: ChannelFixture.all.filter { $0.accepted != nil }, [429, 500, 401, 302])
    func `an answer without sense is judged by its status`(_ fixture: ChannelFixture, _ status: Int) async throws {
        let wanted = [429: "retry", 500: "inDoubt", 401: "refused", 302: "refused"][status]
        for body in ["", "<html>", "[", "{\"code\":\"x\",\"error\":{}}", "null"] {
            let http = fixture.http(.success(HTTPAnswer(status: status, body)))
            let outcome = try await fixture.make().send(message, to: Sample.contact, over: http)
            #expect(outcome.word == wanted, "\(body)")
        }
    }

    /// What is asked before the message goes out sends nothing, so whatever becomes of it can be tried again.
    @Test(arguments: ChannelFixture.all.filter { !$0.before.isEmpty })
    func `a question that comes before the message is never in doubt`(_ fixture: ChannelFixture) async throws {
        let lost = ScriptedHTTP([.failure(HTTPFailure(code: "timeout", reason: "no answer", maybeSent: true))])
        #expect(try await fixture.make().send(message, to: Sample.contact, over: lost).word == "retry")
        for answer in [HTTPAnswer(status: 500, ""), HTTPAnswer(status: 200, "<html>"), HTTPAnswer(status: 429, "[")] {
            let http = ScriptedHTTP([.success(answer)])
            #expect(try await fixture.make().send(message, to: Sample.contact, over: http).word == "retry")
            #expect(await http.calls.count == 1)
        }
    }

    @Test(arguments: ChannelFixture.all.filter { $0.accepted != nil })
    func `nobody is asked anything for a contact without an address, or for no text`(_ fixture: ChannelFixture)
        async throws
    {
        let http = ScriptedHTTP()
        let nobody = Contact(id: "c2", name: "Sem Telefone", identities: [])
        #expect(try await fixture.make().send(message, to: nobody, over: http).code == "no-address")
        let empty = OutboundMessage(id: "e1-1", channel: "whatsapp", contact: "c1", run: nil, text: "")
        #expect(try await fixture.make().send(empty, to: Sample.contact, over: http).code == "empty-text")
        #expect(await http.calls.isEmpty)
    }

    @Test(arguments: ChannelFixture.all.filter { $0.accepted != nil })
    func `a text that is too long is refused here, not cut`(_ fixture: ChannelFixture) async throws {
        let http = ScriptedHTTP()
        let text = String(repeating: "a", count: fixture.kind.limits.textCharacters + 1)
        let long = OutboundMessage(id: "e1-1", channel: "whatsapp", contact: "c1", run: nil, text: text)
        #expect(try await fixture.make().send(long, to: Sample.contact, over: http).code == "text-too-long")
        #expect(await http.calls.isEmpty)
    }

    @Test(arguments: ChannelFixture.all.filter { $0.accepted != nil })
    func `no secret shows in what is said of a failure`(_ fixture: ChannelFixture) async throws {
        let echo = "{\"error\":\"\(fixture.secrets.joined(separator: " "))\",\"code\":1,\"message\":\"x\"}"
        for status in [400, 401, 429, 500] {
            let http = fixture.http(.success(HTTPAnswer(status: status, echo)))
            let outcome = try await fixture.make().send(message, to: Sample.contact, over: http)
            for secret in fixture.secrets { #expect(!"\(outcome)".contains(secret)) }
        }
    }

    @Test(arguments: ChannelFixture.all)
    func `each required setting is asked for by name`(_ fixture: ChannelFixture) {
        for parameter in fixture.kind.description.parameters where parameter.required {
            var settings = fixture.settings
            settings[parameter.name.en] = nil
            let fault = #expect(throws: ChannelFault.self) {
                try fixture.kind.make(
                    ChannelSettings(
                        tenant: "digitaly", channel: "whatsapp", publicURL: "https://clinic.example", values: settings))
            }
            #expect(fault?.words.pt.contains(parameter.name.en) == true)
        }
    }
}
