import Builtins
import Core
import Engine
import Language

/// One message against rules that each ask for a text of their own and for time before the appointment.
struct RulesBench {
    private let engine: Engine
    private let count: Int
    private let loadSeconds: Double

    init(count: Int) throws {
        let watch = Stopwatch(.work)
        let result = BenchTenant.loader.load(Self.files(count))
        guard let program = result.program else {
            throw BenchFault(result.diagnostics.prefix(5).map { "\($0.mark) \($0.message.en)" }.joined(separator: "\n"))
        }
        engine = Engine(program: program)
        loadSeconds = watch.seconds
        self.count = count
    }

    func run(seconds: Double) throws -> Value {
        let state = Self.state
        let now = Instant(seconds: 1_795_176_000)
        let texts = (0..<1_000).map { "kw\($0 * 7_919 % count)" }
        let events = texts.map { text in
            Event(
                id: "e", tenant: BenchTenant.id, at: now,
                kind: .message(
                    InboundMessage(
                        channel: "whatsapp", providerID: "p", from: [Identity(.phone, "+5511900000000")], text: text)),
                key: EventKey(source: "bench", key: "p"))
        }
        guard engine.step(state, events[0], now: now).effects.contains(where: \.isNote) else {
            throw BenchFault("no rule fired")
        }
        var notes = 0
        let mean = Stopwatch.mean(seconds: seconds) { number in
            notes += engine.step(state, events[number % events.count], now: now).effects.count
        }
        return [
            "rules": .int(Int64(count)), "seconds": .double(mean), "load_seconds": .double(loadSeconds),
            "did": .int(Int64(notes)),
        ]
    }

    private static let state = State(
        contact: Contact(id: "c", name: "Maria", identities: [Identity(.phone, "+5511900000000")]),
        appointments: [
            Appointment(
                id: "a", externalID: "1", contact: "c", patient: "Maria", professional: "Dra. Ana",
                specialty: "Cardiologia", at: CivilDateTime(secondNumber: 1_795_176_000 + 50 * 3_600 - 10_800),
                startsAt: Instant(seconds: 1_795_176_000 + 50 * 3_600), status: .scheduled)
        ])

    /// A thousand rules a file, as a file may have a megabyte.
    private static func files(_ count: Int) -> [TenantFile] {
        let tenant = TenantFile(
            path: "rules/bench/tenant.yaml",
            text:
                "format: 1\ntenant: bench\nname: Bench\nlocale: pt-BR\ntimezone: America/Sao_Paulo\nchannels:\n  test: { provider: simulator }\n"
        )
        let rules = stride(from: 0, to: count, by: 1_000).map { start in
            let lines = (start..<min(start + 1_000, count)).map { number in
                """
                  r\(number):
                    on: message
                    when: { message.text: kw\(number), appointment.in: "> \(number % 48)h" }
                    do: [{ note: act\(number) }]
                """
            }
            return TenantFile(
                path: "rules/bench/rules-\(start).yaml",
                text: "format: 1\nrules:\n" + lines.joined(separator: "\n") + "\n")
        }
        return [tenant] + rules
    }
}

extension Effect {
    fileprivate var isNote: Bool { if case .note = kind { true } else { false } }
}
