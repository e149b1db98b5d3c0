import Core
import Testing

@testable import Builtins

/// The actions that say something or send the conversation elsewhere.
struct ConversationActionTests {
    @Test
    func `say renders its text and sends it on the conversation's channel`() throws {
        let after = try Say.perform(["text": .template(Template("Olá, {contact.name}!"))])
        guard case .send(let message) = after.effects.first?.kind else {
            return #expect(Bool(false), "nothing was sent")
        }
        #expect(message.text == "Olá, Maria da Silva!")
        #expect(message.channel == "whatsapp")
        #expect(message.contact == "c1")
    }

    @Test
    func `nothing is said to who opted out`() throws {
        var contact = Sample.contact
        contact.optedOut = true
        let context = Sample.context(contact: contact)
        let after = try Say.perform(["text": .template(Template("Olá"))], in: context)
        #expect(after.effects.isEmpty)
        #expect(after.faults == ["opted-out"])
    }

    @Test
    func `start, queue and end say where the conversation goes and leave the going to the engine`() throws {
        #expect(try Start.perform(["flow": .name("menu")]).redirect == .flow("menu"))
        #expect(try Queue.perform(["name": .name("reception")]).redirect == .queue("reception"))
        #expect(try End.perform(["outcome": .name("no-reply")]).redirect == .end(outcome: "no-reply"))
    }

    @Test
    func `opting out is remembered and ends the open conversation`() throws {
        let after = try OptOut.perform(["from": .choice("all")])
        #expect(after.state.contact?.optedOut == true)
        #expect(after.redirect == .end(outcome: "opted-out"))
    }

    @Test
    func `opting out without a conversation ends nothing`() throws {
        let after = try OptOut.perform(["from": .choice("all")], in: Sample.context(run: nil))
        #expect(after.state.contact?.optedOut == true)
        #expect(after.redirect == nil)
    }
}
