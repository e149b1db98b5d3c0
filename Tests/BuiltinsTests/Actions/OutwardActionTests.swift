import Core
import Testing

@testable import Builtins

/// The actions that ask other systems, robots, rules and people.
struct OutwardActionTests {
    @Test
    func `a call is rendered and nobody waits for it`() throws {
        let after = try Call.perform(["name": .name("tazi.cancel")])
        guard case .call(let call) = after.effects.first?.kind else {
            return #expect(Bool(false), "no call was made")
        }
        #expect(call.path == "/desmarcar/C-42")
        #expect(call.run == nil)
        #expect(call.destructive)
    }

    @Test(arguments: ["tazi", "tazi.", ".cancel", "tazi.cancel.now", ""])
    func `a call is named connector dot call`(_ name: String) {
        let fault = #expect(throws: Diagnostic.self) { try Call.perform(["name": .name(name)]) }
        #expect(fault?.code == "call-name")
    }

    @Test
    func `an endpoint is answered with the rendered body and 200 unless another status is said`() throws {
        let body = Arguments.Argument.body(
            .map([(key: "ok", value: .value(true)), (key: "id", value: .word("{appointment.external_id}"))]))
        for (arguments, status) in [(["body": body], 200), (["body": body, "status": .integer(202)], 202)] {
            guard case .respond(let answer) = try Respond.perform(arguments).effects.first?.kind else {
                return #expect(Bool(false), "no answer was given")
            }
            #expect(answer == EndpointResponse(status: status, body: ["ok": true, "id": "C-42"]))
        }
    }

    @Test
    func `an event carries its payload, or nothing`() throws {
        let full = try Emit.perform(["event": .name("late"), "payload": .body(.word("{contact.name}"))])
        guard case .emit("late", "Maria da Silva") = full.effects.first?.kind else {
            return #expect(Bool(false), "the payload is missing")
        }
        guard case .emit("late", .null) = try Emit.perform(["event": .name("late")]).effects.first?.kind else {
            return #expect(Bool(false), "the bare event is missing")
        }
    }

    @Test
    func `a note is rendered`() throws {
        let after = try Note.perform(["text": .template(Template("ver {appointment.professional}"))])
        guard case .note("ver Dra. Ana") = after.effects.first?.kind else {
            return #expect(Bool(false), "the note is missing")
        }
    }

    @Test(arguments: zip(["debug", "info", "warning", "error"], LogLine.Level.allCases))
    func `a log line has the level it names`(_ word: String, _ level: LogLine.Level) throws {
        let after = try Log.perform(["text": .template(Template("x")), "level": .choice(word)])
        guard case .log(let line) = after.effects.first?.kind else {
            return #expect(Bool(false), "the line is missing")
        }
        #expect(line == LogLine(level, "x"))
    }
}
