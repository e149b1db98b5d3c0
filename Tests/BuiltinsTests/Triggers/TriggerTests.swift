import Core
import Testing

@testable import Builtins

struct TriggerTests {
    private func code(_ make: () throws -> Trigger) -> String? {
        do {
            _ = try make()
            return nil
        } catch {
            return (error as? Diagnostic)?.code
        }
    }

    @Test
    func `message takes no words`() throws {
        guard case .message = try MessageTrigger.make("", at: Sample.mark) else {
            return #expect(Bool(false), "not a message trigger")
        }
        #expect(code { try MessageTrigger.make("from reception", at: Sample.mark) } == "trigger-words")
    }

    @Test(arguments: [
        ("48h before", Span.hours(48), AppointmentSide.before), ("2 days before", .days(2), .before),
        ("1h after", .hours(1), .after), ("48h antes", .hours(48), .before),
        ("3 dias úteis antes", .businessDays(3), .before), ("30 minutos depois", .minutes(30), .after),
    ])
    func `an appointment has a time before and after it`(_ words: String, _ span: Span, _ side: AppointmentSide) throws
    {
        guard case .appointment(span, side) = try AppointmentTrigger.make(words, at: Sample.mark) else {
            return #expect(Bool(false), "another trigger")
        }
    }

    @Test(arguments: [
        ("changed", nil), ("alterada", nil), ("cancelled", AppointmentStatus.cancelled), ("faltou", .missed),
        ("no-reply", .noReply),
    ])
    func `an appointment changes, or comes to a status`(_ words: String, _ status: AppointmentStatus?) throws {
        guard case .appointmentChanged(status) = try AppointmentTrigger.make(words, at: Sample.mark) else {
            return #expect(Bool(false), "another trigger")
        }
    }

    @Test(arguments: [
        ("canceled", "unknown-appointment-trigger"), ("", "unknown-appointment-trigger"),
        ("48h", "unknown-appointment-trigger"), ("before", "time-empty"), ("48 hourz before", "time-unknown-word"),
    ])
    func `what an appointment trigger cannot mean is refused`(_ words: String, _ wanted: String) {
        #expect(code { try AppointmentTrigger.make(words, at: Sample.mark) } == wanted)
    }

    /// The mark a trigger gets is where its words begin.
    @Test
    func `a fault names the word and stands under it`() {
        let schedule = #expect(throws: Diagnostic.self) {
            try ScheduleTrigger.make("dias úteis às abacate", at: Sample.mark)
        }
        #expect(schedule?.message.en.contains("abacate") == true)
        #expect(schedule?.mark.column == Sample.mark.column + "dias úteis às ".count)
        #expect(schedule?.length == "abacate".count)
        let path = #expect(throws: Diagnostic.self) {
            try EndpointTrigger.make("POST /a/{Id}/b", at: Sample.mark)
        }
        #expect(path?.mark.column == Sample.mark.column + "POST /a/".count)
        #expect(path?.length == "{Id}".count)
    }

    @Test(arguments: ["weekdays at 06:30", "dias úteis às 06:30", "30 6 * * mon-fri"])
    func `a schedule is words or cron`(_ words: String) throws {
        guard case .schedule = try ScheduleTrigger.make(words, at: Sample.mark) else {
            return #expect(Bool(false), "another trigger")
        }
    }

    @Test(arguments: EndpointTrigger.methods)
    func `an endpoint has a method and a path with names in it`(_ method: String) throws {
        let trigger = try EndpointTrigger.make("\(method) /appointments/{id}/cancel", at: Sample.mark)
        guard case .endpoint(let endpoint) = trigger else { return #expect(Bool(false), "another trigger") }
        #expect(endpoint.method == method)
        #expect(endpoint.path == [.literal("appointments"), .parameter("id"), .literal("cancel")])
        #expect(endpoint.match(["appointments", "C-42", "cancel"]) == ["id": "C-42"])
    }

    @Test(arguments: [
        ("POST", "endpoint-request"), ("", "endpoint-request"), ("POST /a b", "endpoint-request"),
        ("post /a", "unknown-method"), ("FETCH /a", "unknown-method"), ("POST a", "endpoint-path"),
        ("POST /", "endpoint-path"), ("POST /a/", "endpoint-path"), ("POST //a", "endpoint-path"),
        ("POST /../a", "endpoint-path"), ("POST /a?b=1", "endpoint-path"), ("POST /{id}/{id}", "endpoint-path"),
        ("POST /{}", "endpoint-path"), ("POST /{Id}", "endpoint-path"), ("POST /{id", "endpoint-path"),
        ("POST /é", "endpoint-path"), ("POST " + String(repeating: "/a", count: 17), "endpoint-path"),
    ])
    func `an endpoint that could not be called is refused`(_ words: String, _ wanted: String) {
        #expect(code { try EndpointTrigger.make(words, at: Sample.mark) } == wanted)
    }

    @Test(arguments: [("failed", DeliveryStatus.failed), ("lida", .read), ("any", nil), ("qualquer", nil)])
    func `a receipt is one status or any`(_ words: String, _ status: DeliveryStatus?) throws {
        guard case .receipt(status) = try ReceiptTrigger.make(words, at: Sample.mark) else {
            return #expect(Bool(false), "another trigger")
        }
    }

    @Test
    func `an unknown receipt is refused with a suggestion`() {
        let fault = #expect(throws: Diagnostic.self) { try ReceiptTrigger.make("faild", at: Sample.mark) }
        #expect(fault?.advice?.en.contains("failed") == true)
    }

    @Test
    func `an event is awaited by its name`() throws {
        guard case .emitted("first-contact") = try EventTrigger.make("first-contact", at: Sample.mark) else {
            return #expect(Bool(false), "another trigger")
        }
        #expect(code { try EventTrigger.make("first contact", at: Sample.mark) } == "event-name")
        #expect(code { try EventTrigger.make("", at: Sample.mark) } == "event-name")
    }
}
