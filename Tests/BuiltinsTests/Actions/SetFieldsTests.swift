import Core
import Testing

@testable import Builtins

struct SetFieldsTests {
    private func assignments(_ pairs: [(String, String)]) -> [String: Arguments.Argument] {
        [
            "fields": .assignments(
                pairs.map { name, text in
                    Arguments.Assignment(field: Sample.field(name), value: Template(text), mark: Sample.mark)
                })
        ]
    }

    @Test(arguments: ["cancelled", "cancelada"])
    func `a status is set in either spelling`(_ word: String) throws {
        let after = try SetFields.perform(assignments([("appointment.status", word)]))
        #expect(after.state.appointments.first?.status == .cancelled)
        #expect(after.scope.appointment?.status == .cancelled)
        guard case .set("appointment.status", "scheduled", "cancelled") = after.effects.first?.kind else {
            return #expect(Bool(false), "no effect for the new status")
        }
    }

    @Test
    func `an unknown literal status is refused when the file is loaded`() throws {
        let fault = #expect(throws: Diagnostic.self) {
            try SetFields.perform(assignments([("appointment.status", "canceled")]))
        }
        #expect(fault?.code == "unknown-status")
        #expect(fault?.advice?.en.contains("cancelled") == true)
    }

    @Test
    func `an unknown status that came from outside is a fault of the trace and changes nothing`() throws {
        var context = Sample.context()
        context.state.run?.variables["wanted"] = "teleported"
        context.scope.run = context.state.run
        let after = try SetFields.perform(assignments([("appointment.status", "{flow.wanted}")]), in: context)
        #expect(after.faults == ["unknown-status"])
        #expect(after.effects.isEmpty)
        #expect(after.state.appointments.first?.status == .scheduled)
    }

    @Test(arguments: [("yes", true), ("sim", true), ("Não", false), ("no", false)])
    func `opting out is said with yes or no`(_ word: String, _ wanted: Bool) throws {
        var context = Sample.context()
        context.state.contact?.optedOut = !wanted
        let after = try SetFields.perform(assignments([("contact.opted_out", word)]), in: context)
        #expect(after.state.contact?.optedOut == wanted)
    }

    @Test
    func `what a flow remembers is rendered now`() throws {
        let after = try SetFields.perform(assignments([("flow.who", "{appointment.professional}!")]))
        #expect(after.state.run?.variables["who"] == "Dra. Ana!")
    }

    @Test
    func `a variable without a conversation is a fault of the trace`() throws {
        let after = try SetFields.perform(
            assignments([("flow.who", "x")]), in: Sample.context(run: nil))
        #expect(after.faults == ["no-conversation"])
    }

    @Test
    func `a later assignment sees what an earlier one wrote`() throws {
        let after = try SetFields.perform(assignments([("flow.a", "um"), ("flow.b", "{flow.a} dois")]))
        #expect(after.state.run?.variables["b"] == "um dois")
    }

    @Test(arguments: ["contact.name", "appointment.date", "body.reason"])
    func `a field nobody may set is refused`(_ name: String) {
        let fault = #expect(throws: Diagnostic.self) { try SetFields.perform(assignments([(name, "x")])) }
        #expect(fault?.code == "not-settable")
        #expect(fault?.message.pt.contains(name) == true)
    }
}
