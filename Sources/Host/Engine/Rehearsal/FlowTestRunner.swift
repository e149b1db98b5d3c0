import Core

/// Plays a tenant's test tables against the engine on a virtual clock.
package struct FlowTestRunner: Sendable {
    private let engine: Engine

    package init(engine: Engine) { self.engine = engine }

    package func runAll() -> [FlowTestResult] {
        engine.program.tests.map(run) + ReplyTestRunner(engine: engine).runAll()
    }

    package func run(_ test: FlowTest) -> FlowTestResult {
        var play = Rehearsal.of(
            engine, at: engine.program.tenant.zone.instant(test.clock), appointment: test.appointment,
            locale: test.locale)
        var failures: [Diagnostic] = []
        for (number, row) in test.rows.enumerated() {
            let before = play.transcript.count
            play.prepareCalls(row.others)
            if number == 0, let flow = flow(of: test) { play.start(flow: flow) }
            play.perform(row)
            let said = play.transcript[before...].compactMap(\.sentText)
            failures += RowCheck(row: row, said: said, play: play).failures
        }
        return FlowTestResult(test: test, failures: failures, visited: play.visitedSteps)
    }

    /// The flow under test: the one named, else the one an appointment starts.
    private func flow(of test: FlowTest) -> String? {
        if let flow = test.flow { return flow }
        guard test.appointment != nil else { return nil }
        return engine.program.rules.first { $0.trigger.key == .appointment && $0.flow != nil }?.flow
    }
}

/// What came of one test.
package struct FlowTestResult: Sendable {
    package let test: FlowTest
    /// One for each expectation that was not met, at its row.
    package let failures: [Diagnostic]
    /// `flow.step` of each step that was entered.
    package let visited: Set<String>

    package var passed: Bool { failures.isEmpty }
}

extension Rehearsal {
    /// A conversation with one made-up patient and, perhaps, their appointment.
    package static func of(
        _ engine: Engine, at now: Instant, appointment: SampleAppointment?, locale: String = ""
    ) -> Rehearsal {
        let contact = Contact(
            id: "rehearsal", name: appointment?.patient ?? "Maria", identities: [Identity(.phone, "+5511900000001")],
            locale: locale)
        let booked = appointment.map { sample in
            Appointment(
                id: "rehearsal", externalID: "A-1", contact: contact.id, patient: sample.patient,
                professional: sample.professional, specialty: sample.specialty, at: sample.at,
                startsAt: engine.program.tenant.zone.instant(sample.at), status: .scheduled)
        }
        return Rehearsal(
            engine: engine, state: State(contact: contact, appointments: booked.map { [$0] } ?? []), now: now)
    }

    fileprivate mutating func perform(_ row: FlowTest.Row) {
        let spoken = transcript.count
        if let after = row.after { wait(after) }
        if row.weSay != nil, row.patientSays == nil, !hasSpoken(since: spoken) { waitForHours() }
        if let text = row.patientSays { receive(text) }
    }

    private func hasSpoken(since place: Int) -> Bool {
        transcript[place...].contains { $0.sentText != nil }
    }

    /// A message that only the flow's hours hold back is waited for.
    private mutating func waitForHours() {
        guard let run = state.run, let hours = engine.sendBetween(of: run) else { return }
        let opening = hours.nextOpening(atOrAfter: now, in: engine.program.tenant.zone)
        if opening > now, nextDue == opening { wait(until: opening) }
    }

    /// Columns named `rpa`, a connector or `connector.call` say how calls are answered from this row on; `model`, or
    /// `modelo`, what the second reader says.
    fileprivate mutating func prepareCalls(_ columns: [String: String]) {
        for (column, wanted) in columns where !["queue", "fila", "step", "passo"].contains(column) {
            if ["model", "modelo"].contains(column) {
                prepareModel(wanted)
                continue
            }
            guard let outcome = CallAnswer.Outcome(testCell: wanted) else { continue }
            let others = calls
            calls = { call in
                call.connector == ModelQuestion.connector
                    ? others(call)
                    : ["rpa", call.connector, "\(call.connector).\(call.call)"].contains(column)
                        ? outcome : others(call)
            }
        }
    }

    /// `cancel`, `cancel 0.8`, `fails timeout`; for a triage `priority=high; sentiment=neutral`.
    private mutating func prepareModel(_ cell: String) {
        for part in cell.split(separator: ";") where !part.contains("=") { prepareReading(String(part)) }
        let labels = cell.split(separator: ";").compactMap { part -> (String, Value)? in
            let sides = part.split(separator: "=", maxSplits: 1).map { $0.split(separator: " ").joined(separator: " ") }
            return sides.count == 2 ? (sides[0], .text(sides[1])) : nil
        }
        guard !labels.isEmpty else { return }
        let said = Value.map(Dictionary(labels, uniquingKeysWith: { _, last in last }))
        let others = calls
        calls = { call in
            call.connector == ModelQuestion.connector && call.call == ModelTriage.call
                ? .answered(status: 200, body: ["labels": said, "confidence": 1]) : others(call)
        }
    }

    private mutating func prepareReading(_ cell: String) {
        let words = cell.split(separator: " ").map(String.init)
        guard let answer = words.first else { return }
        let others = calls
        let outcome =
            ["fails", "falha"].contains(answer)
            ? CallAnswer.Outcome.failed(code: words.dropFirst().first ?? "timeout", reason: cell)
            : .answered(
                status: 200,
                body: [
                    "answer": .text(answer), "confidence": .double(words.dropFirst().first.flatMap(Double.init) ?? 1),
                ])
        calls = { $0.connector == ModelQuestion.connector ? outcome : others($0) }
    }

    fileprivate var visitedSteps: Set<String> {
        Set(
            transcript.compactMap { entry in
                guard case .traced(.entered(let flow, let step, _)) = entry.kind else { return nil }
                return "\(flow).\(step)"
            })
    }
}

extension RehearsalEntry {
    fileprivate var sentText: String? {
        if case .effect(.send(let message)) = kind { message.text } else { nil }
    }
}

extension CallAnswer.Outcome {
    /// `ok`, `ok name=Maria`, `ok nothing`, `fails 503`, `fails timeout`, `falha 503`; nil for an empty cell.
    package init?(testCell cell: String) {
        let words = cell.split(separator: " ").map(String.init)
        guard let verb = words.first else { return nil }
        if ["fails", "falha"].contains(verb) {
            let code = words.dropFirst().first ?? "503"
            self = .failed(code: Int(code) == nil ? code : "http-\(code)", reason: cell)
        } else {
            self = .answered(status: 200, body: Self.body(words.dropFirst().joined(separator: " ")))
        }
    }

    /// `name=Maria Souza; age=30`; `nothing`, `nada`: an answer without content.
    private static func body(_ text: String) -> Value {
        if ["nothing", "nada"].contains(text) { return .null }
        let pairs = text.split(separator: ";").compactMap { pair -> (String, Value)? in
            let sides = pair.split(separator: "=", maxSplits: 1).map { $0.split(separator: " ").joined(separator: " ") }
            return sides.count == 2 ? (sides[0], .text(sides[1])) : nil
        }
        return .map(Dictionary(pairs, uniquingKeysWith: { _, last in last }))
    }
}
