import Core
import Stores
import Support
import Synchronization
import Testing

@testable import Runtime

/// Whether a line says what it is about.
struct LogTests {
    /// Lines as they were written.
    private final class Lines: Sendable {
        private let lines = Mutex<[Value]>([])

        var logger: Logger {
            Logger(least: .debug, now: { .start }, write: take)
        }

        @Sendable private func take(_ bytes: [UInt8]) {
            let line = (try? JSON.parse(Array(bytes.dropLast()))) ?? .null
            lines.withLock { $0.append(line) }
        }

        func first(_ text: String) -> Value? { lines.withLock { $0.first { $0["text"] == .text(text) } } }
    }

    @Test func `what becomes of a job is found by the event that wanted it`() async throws {
        let house = try await Host(
            """
            rules:
              echo: { on: message, do: [{ say: "{message.text}" }] }
            """)
        house.channel.answer(.retry(code: "20429", reason: "busy", afterMilliseconds: nil))
        await house.receive("oi")
        let lines = Lines()
        let runner = house.runner(logger: lines.logger)
        let running = Task { await runner.run() }
        await runner.idle()
        await runner.stop()
        await running.value
        let contact = try #require(try await house.contact())
        let event = try await house.store.read { (snapshot) throws(StoreFault) in
            try snapshot.traces(of: contact.id, tenant: Host.tenant, newest: 1).first?.event
        }
        let job = try #require(try await house.jobs(.scheduled).first)
        let line = try #require(lines.first("job is tried again"))
        #expect(line["level"] == "info")
        #expect(line["tenant"] == .text(Host.tenant.rawValue))
        #expect(line["contact"] == .text(contact.id.rawValue))
        #expect(line["job"] == .text(job.id.rawValue))
        #expect(line["trace"] == event.map { .text($0.rawValue) })
        #expect(line["attempt"] == 1)
        #expect(line["code"] == "20429")
        #expect(lines.first("job begun")?["job"] == line["job"])
    }

    @Test(arguments: [("0001abc-12", "0001abc"), ("report", nil), ("a-b", nil), ("-1", nil)])
    func `a job's event is read from its name`(name: String, event: String?) {
        #expect(JobID(name).event?.rawValue == event)
    }

    @Test func `fields of a line that is not written are not made`() {
        let logger = Logger(least: .warning, now: { .start }, write: { _ in })
        var made = 0
        func fields() -> [String: Value] {
            made += 1
            return [:]
        }
        logger.log(.info, "x", fields())
        logger.log(.warning, "x", fields())
        #expect(made == 1)
    }
}
