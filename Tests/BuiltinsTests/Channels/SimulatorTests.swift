import Core
import Support
import Testing

@testable import Builtins

struct SimulatorTests {
    private let channel = SimulatorChannel(name: "whatsapp")

    private func receive(_ body: String) -> WebhookReading {
        channel.receive(WebhookRequest(method: "POST", path: "/", query: "", headers: [], body: Array(body.utf8)))
    }

    @Test
    func `sending succeeds at once, twice under the same id`() async {
        let message = OutboundMessage(id: "e1-0", channel: "whatsapp", contact: "c1", run: nil, text: "Olá")
        for _ in 1...2 {
            #expect(
                await channel.send(message, to: Sample.contact, over: ScriptedHTTP()) == .sent(providerID: "sim-e1-0"))
        }
    }

    @Test
    func `a tap may come without a text, and a message without an id is new each time`() {
        let message = receive(#"{"from":"+5511987654321","button":"1","name":"Maria"}"#).message
        #expect(message?.button == "1")
        #expect(message?.text == "1")
        #expect(message?.profileName == "Maria")
        #expect(message?.providerID == "")
    }

    @Test
    func `a receipt can be simulated`() {
        let receipt = receive(#"{"receipt":"failed","id":"sim-e1-0","code":63016}"#).receipt
        #expect(receipt?.providerID == "sim-e1-0")
        #expect(receipt?.status == .failed)
        #expect(receipt?.code == "63016")
    }

    @Test(arguments: ["", "[]", "{}", #"{"from":"Maria","text":"x"}"#, #"{"from":"+5511987654321"}"#])
    func `what is no message is malformed`(_ body: String) {
        #expect(receive(body).isMalformed)
    }
}
