import Core
import Engine
import Support
import Testing

@testable import Engine

@Suite struct RuleTests {
    @Test func `a patient gets the first rule that holds, and only that`() throws {
        var play = try Clinic(
            """
            rules:
              angry: { on: message, when: { message.text: like "absurdo" }, do: [{ say: "Sinto muito." }] }
              any: { on: message, do: [{ say: "Olá!" }] }
            """
        ).rehearsal(at: "10:00", false)
        play.receive("isso é um ABSURDO!")
        play.receive("oi")
        #expect(play.said == ["Sinto muito.", "Olá!"])
    }

    @Test func `the trace names the first condition that was false and the value it saw`() throws {
        var play = try Clinic(
            """
            rules:
              greet: { on: message, when: { contact.opted_out: yes }, do: [{ say: "Olá!" }] }
            """
        ).rehearsal(at: "10:00", false)
        play.receive("oi")
        let entries = play.transcript.compactMap { if case .traced(let entry) = $0.kind { entry } else { nil } }
        guard case .passedOver("greet", let mark, let condition, "contact.opted_out", .bool(false))? = entries.first
        else {
            Issue.record("\(entries)")
            return
        }
        #expect(mark.line == 3)
        #expect(condition?.line == 3)
        #expect(play.codes == ["no-rule"])
    }

    @Test func `every receipt rule that holds runs, of a group only the first`() throws {
        var play = try Clinic(
            """
            rules:
              note: { on: receipt failed, do: [{ note: "falhou" }] }
              one: { on: receipt failed, group: tell, do: [{ emit: told }] }
              two: { on: receipt failed, group: tell, do: [{ note: "nunca" }] }
              read: { on: receipt read, do: [{ note: "lida" }] }
              echo: { on: event told, do: [{ note: "avisado" }] }
            """
        ).rehearsal()
        play.receive(Receipt(channel: "whatsapp", providerID: "1", message: nil, status: .failed))
        let notes = play.transcript.compactMap { if case .effect(.note(let text)) = $0.kind { text } else { nil } }
        #expect(notes == ["falhou", "avisado"])
    }

    @Test func `events that emit each other end`() throws {
        var play = try Clinic(
            """
            rules:
              start: { on: message, do: [{ emit: ping }] }
              ping: { on: event ping, do: [{ emit: pong }] }
              pong: { on: event pong, do: [{ emit: ping }] }
            """
        ).rehearsal()
        play.receive("oi")
        #expect(play.transcript.count < 500)
    }

    @Test func `a robot's call about an unknown appointment is a 404 and a rule that does not hold a 409`() throws {
        let clinic = try Clinic(
            """
            rules:
              cancel:
                on: endpoint POST /appointments/{id}/cancel
                auth: token rpa
                when: { appointment.status: scheduled }
                do: [{ set: { appointment.status: cancelled } }, { respond: { id: "{appointment.external_id}" } }]
            """)
        func answer(_ appointment: AppointmentID?, _ play: inout Rehearsal) -> EndpointResponse? {
            play.step(
                .endpoint(EndpointCall(rule: "cancel", parameters: ["id": "A-1"], body: [:], appointment: appointment)))
            return play.transcript.compactMap {
                if case .effect(.respond(let response)) = $0.kind { response } else { nil }
            }.last
        }
        var play = try clinic.rehearsal()
        #expect(answer(nil, &play)?.status == 404)
        #expect(answer("rehearsal", &play)?.status == 200)
        #expect(play.status == .cancelled)
        #expect(answer("rehearsal", &play)?.status == 409)
    }

    @Test func `the index finds what looking at every rule finds`() {
        var random = SeededRandom(seed: 7)
        let field = FieldCatalog.find("message.text")
        let other = FieldCatalog.find("message.channel")
        guard let field, let other else { return }
        let mark = SourceMark(file: "t", line: 1, column: 1)
        func condition() -> Condition? {
            let text = Value.text(String(Int.random(in: 0..<8, using: &random)))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: return nil
            case 1: return .compare(field, .equals(text), mark: mark)
            case 2:
                return .all([.compare(other, .equals("a"), mark: mark), .compare(field, .equals(text), mark: mark)])
            case 3:
                return .any([.compare(field, .equals(text), mark: mark), .compare(other, .equals("b"), mark: mark)])
            default: return .compare(field, .oneOf([text, "x"]), mark: mark)
            }
        }
        let rules = (0..<300).map {
            Rule(name: "r\($0)", trigger: .message, when: condition(), actions: [], mark: mark)
        }
        let index = RuleIndex(rules)
        let tenant = Tenant(id: "t", name: "T", locale: "pt", zone: .utc, calendar: .brazil)
        for text in ["0", "3", "x", "none"] {
            for channel in ["a", "b"] {
                var scope = Scope(tenant: tenant, now: .epoch)
                scope.message = InboundMessage(channel: channel, providerID: "", from: [], text: text)
                func holds(_ rule: Rule) -> Bool {
                    guard case .fails? = rule.when?.evaluate(scope, NoScripts()) else { return true }
                    return false
                }
                let found = index.candidates(for: .message, scope: scope).filter(holds).map(\.name)
                #expect(found == rules.filter(holds).map(\.name))
            }
        }
    }
}
