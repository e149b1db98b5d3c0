import Core
import Language
import Testing

/// What the program says, of what the files say.
struct LoweringTests {
    private func program(_ tenant: String) throws -> Program {
        try #require(Fixture.loader.load(try Fixture.example(tenant)).program)
    }

    @Test func `both spellings make the same flow`() throws {
        let english = try #require(try program("digitaly").flows["confirmation"])
        let portuguese = try #require(try program("clareza").flows["confirmacao"])
        #expect(english.steps.count == portuguese.steps.count)
        #expect(english.sendBetween == portuguese.sendBetween)
        for (one, other) in zip(english.steps, portuguese.steps) {
            #expect(one.question?.wait == other.question?.wait)
            #expect(one.question?.unclear?.times == other.question?.unclear?.times)
            #expect(one.actions.map(\.kind) == other.actions.map(\.kind))
            #expect((one.failed == nil) == (other.failed == nil))
        }
        let names = english.steps[0].question?.answers.map(\.name)
        #expect(names == ["confirm", "cancel", "reschedule", "parking"])
        #expect(
            portuguese.steps[0].question?.answers.map(\.name) == ["confirm", "cancel", "reschedule", "estacionamento"])
    }

    @Test func `a question knows its answers, silence and what is not understood`() throws {
        let flow = try #require(try program("digitaly").flows["confirmation"])
        let ask = try #require(flow.step("ask"))
        let question = try #require(ask.question)
        #expect(question.wait == .hours(12))
        #expect(question.silence == .step("reminder"))
        #expect(
            question.answers.map(\.target) == [.step("confirmed"), .step("sure"), .queue("reception"), .again])
        #expect(question.answers[3].words.map(\.text) == ["estacionamento", "onde paro o carro"])
        #expect(question.unclear?.then == .queue("reception"))
        #expect(ask.failed == .queue("reception"))
        #expect(ask.template == "appointment_confirmation")
    }

    @Test func `repeat asks the same question with a wait of its own`() throws {
        let flow = try #require(try program("digitaly").flows["confirmation"])
        let question = try #require(flow.step("reminder")?.question)
        #expect(question.wait == .hours(6))
        #expect(question.silence == .end(outcome: "no-reply"))
        #expect(question.answers.map(\.name) == flow.step("ask")?.question?.answers.map(\.name))
        #expect(question.unclear?.times == 2)
    }

    @Test func `a call, its actions and its way out`() throws {
        let program = try program("digitaly")
        let cancel = try #require(program.flows["confirmation"]?.step("cancel"))
        #expect(cancel.call?.connector == "tazi" && cancel.call?.call == "cancel")
        #expect(cancel.actions.map(\.kind) == ["set"])
        #expect(cancel.next == nil && cancel.question == nil)
        let call = try #require(program.tenant.connectors["tazi"]?.calls["cancel"])
        #expect(call.destructive && call.method == "POST" && call.attempts == 5)
        #expect(call.timeoutMilliseconds == 20_000)
        #expect(program.tenant.connectors["tazi"]?.token == .secret("TAZI_TOKEN"))
    }

    @Test func `options are answers with a key and a label`() throws {
        let step = try #require(try program("digitaly").flows["menu"]?.step("menu"))
        #expect(step.options.map(\.key) == ["1", "2", "3", "4"])
        #expect(step.options.map(\.label)[1] == "🔧 Suporte Técnico")
        #expect(step.question?.answers.map(\.keys) == [["1"], ["2"], ["3"], ["4"]])
        #expect(step.question?.answers.last?.target == .queue("other"))
    }

    @Test func `a step that runs a flow gives it values of its types and knows where its outcomes lead`() throws {
        let english = try #require(try program("digitaly").flows["reschedule"]?.step("day")?.run)
        let portuguese = try #require(try program("clareza").flows["remarcar"]?.step("dia")?.run)
        #expect(english.outcomes == ["proposed": .step("noted"), "gave-up": .queue("reception")])
        #expect(portuguese.outcomes == ["proposto": .step("anotado"), "desistiu": .queue("recepcao")])
        for run in [english, portuguese] {
            guard case .field(let day) = run.arguments[0].source, case .value(let part) = run.arguments[1].source,
                case .text = run.arguments[2].source
            else {
                Issue.record("other sources: \(run.arguments.map(\.source))")
                return
            }
            #expect(day.name == "appointment.date" && ["morning", "manhã"].contains(part))
        }
        let callee = try #require(try program("clareza").flows["pedir_dia"])
        #expect(callee.inputs.map(\.type) == [.date, .choice(["manhã", "tarde", "qualquer"]), .text])
        #expect(callee.inputs.map(\.isRequired) == [true, false, false])
        #expect(callee.outcomes == ["proposto", "desistiu"])
    }

    @Test func `a flow's own trigger is a rule that starts it`() throws {
        let program = try program("digitaly")
        let rule = try #require(program.rules.first { $0.flow == "confirmation" })
        #expect(rule.name == "flow confirmation")
        #expect(rule.actions.map(\.kind) == ["start"])
        guard case .appointment(let span, .before) = rule.trigger else {
            Issue.record("not an appointment")
            return
        }
        #expect(span == .hours(48))
    }

    @Test func `rules are tried by priority, then in the order of the files`() throws {
        let rules = try program("clareza").rules.map(\.name)
        #expect(rules.first == "avisar-falhas")
        #expect(rules.dropFirst() == ["flow confirmacao", "saudar", "robo-desmarca", "report presenca"])
    }

    @Test func `an endpoint says who may call it and with what`() throws {
        let rule = try #require(try program("digitaly").rules.first { $0.name == "rpa-cancels" })
        guard case .endpoint(let endpoint) = rule.trigger else {
            Issue.record("not an endpoint")
            return
        }
        #expect(endpoint.token == "rpa")
        #expect(endpoint.path == [.literal("appointments"), .parameter("id"), .literal("cancel")])
        #expect(
            endpoint.accepts == [
                .init(name: "reason", kind: .text, optional: false),
                .init(name: "cancelled_at", kind: .time, optional: true),
            ])
    }

    @Test func `an interrupt that opts out or is named as an intent is understood by intent`() throws {
        let interrupts = try program("digitaly").interrupts
        #expect(interrupts.map(\.intents) == [["optout"], ["human"]])
        #expect(interrupts[1].target == .queue("reception"))
        #expect(try program("clareza").interrupts.map(\.intents) == [["optout"], ["human"]])
    }

    @Test func `a test is its rows`() throws {
        for tenant in ["digitaly", "clareza"] {
            let test = try #require(try program(tenant).tests.first)
            #expect(test.clock.text == "2026-11-23 09:00")
            #expect(test.appointment?.patient == "Maria")
            #expect(test.rows.count == 5)
            #expect(test.rows[0].after == .zero && test.rows[0].patientSays == nil)
            #expect(test.rows[2].after == .hours(1) && test.rows[2].weSay == "Cancelar mesmo")
            #expect(test.rows[0].status == "scheduled")
            #expect(test.rows[3].others["rpa"]?.hasSuffix("503") == true)
            #expect(test.rows[4].after == nil && test.rows[4].status?.hasPrefix("in queue rece") == true)
            #expect(test.rows[0].mark.line == 7 && test.rows[0].mark.column == 3)
        }
    }

    @Test func `hours have split shifts and closed days`() throws {
        let hours = try #require(try program("digitaly").tenant.hours["reception"])
        func isOpen(_ text: String) throws -> Bool { hours.isOpen(at: try #require(CivilDateTime(text))) }
        #expect(try isOpen("2026-11-23 09:00") && !isOpen("2026-11-23 12:30") && isOpen("2026-11-28 09:00"))
        #expect(try !isOpen("2026-12-24 09:00") && !isOpen("2026-12-25 09:00"))
    }

    @Test func `conditions get the type of their field`() throws {
        let rules = try program("clareza").rules
        let rule = try #require(rules.first { $0.name == "avisar-falhas" })
        guard case .any(let parts) = rule.when, case .all(let first) = parts[0], case .not(let second) = parts[1],
            case .compare(let attempts, .atLeast(3), _) = first[0], case .compare(_, .equals("recepcao"), _) = first[1],
            case .compare(_, .like("bloqueado"), _) = second
        else {
            Issue.record("another shape: \(String(describing: rule.when))")
            return
        }
        #expect(attempts.name == "message.attempts")
        #expect(rule.mode == .queue && rule.priority == 5)
    }

    @Test func `a block of Lua keeps the lines of its file`() throws {
        let text = """
            format: 1
            rules:
              greet:
                on: message
                when:
                  lua: |
                    local x = 1
                    return x == 1, "one"
                do: [{ start: other }]
            """
        let result = Fixture.load(("rules/clinic/r.yaml", text), ("flows/clinic/o.yaml", Fixture.otherFlow))
        let program = try #require(result.program)
        let script = try #require(program.scripts.first)
        let lines = script.source.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(script.file == "rules/clinic/r.yaml")
        #expect(lines[6] == "local x = 1")
        #expect(lines[5].hasPrefix("condition(\"rules/clinic/r.yaml:6\""))
        guard case .script("rules/clinic/r.yaml:6", _) = program.rules.first?.when else {
            Issue.record("no script")
            return
        }
    }

    @Test func `literal braces, filters and fields of a text`() throws {
        let result = Fixture.load(flow: "  a:\n    say: \"{{x}} { patient.name | upper|trim } }\"\n")
        let say = try #require(result.program?.flows["main"]?.step("a")?.say)
        guard case .text("{x} ") = say.pieces[0], case .field(let field, let filters) = say.pieces[1],
            case .text(" }") = say.pieces[2]
        else {
            Issue.record("other pieces: \(say.pieces)")
            return
        }
        #expect(field.name == "patient.name" && filters == [.upper, .trim])
    }
}
