import Core
import Stores
import Support
import Testing

@testable import Runtime

/// What becomes of calls to other systems.
struct CallingTests {
    private static let flow = """
        flow: main
        on: message
        steps:
          first:
            call: tazi.look
            failed: -> trouble
            say: feito
          trouble: { say: "não deu" }
        """

    private static let destructive = flow.replacing("tazi.look", with: "tazi.cancel")
        .replacing(
            "steps:\n",
            with: "steps:\n  sure: { say: \"mesmo?\", wait: 2h, answers: { yes: -> first }, silence: -> trouble }\n")

    @Test func `an answer brings the conversation on`() async throws {
        let house = try await Host(Self.flow)
        await house.receive("oi")
        await house.work(http: ScriptedHTTP(status: 200, body: "{}"))
        #expect(try await house.said().map(\.text) == ["feito"])
        #expect(try await house.jobs(.dead).isEmpty)
    }

    @Test func `a failure is told after the last attempt, once`() async throws {
        let house = try await Host(Self.flow)
        let http = ScriptedHTTP([
            .success(HTTPAnswer(status: 503, body: [])), .success(HTTPAnswer(status: 500, body: [])),
        ])
        await house.receive("oi")
        await house.work(http: http)
        #expect(try await house.said().isEmpty)
        house.time.advance(milliseconds: 10_000)
        await house.work(http: http)
        #expect(await http.calls.count == 2)
        #expect(try await house.said().map(\.text) == ["não deu"])
    }

    @Test func `a conversation whose call was given up by a host that then stopped goes on`() async throws {
        let house = try await Host(Self.flow)
        await house.receive("oi")
        for _ in 0..<2 {
            let now = house.time.now
            _ = try await house.store.write { (transaction) throws(StoreFault) in
                try transaction.claim(limit: 1, lease: 30_000, now: now, worker: "gone")
            }
            house.time.advance(milliseconds: 31_000)
            let later = house.time.now
            _ = try await house.store.write { (transaction) throws(StoreFault) in
                try transaction.expireLeases(now: later)
            }
        }
        #expect(try await house.jobs(.dead).count == 1)
        await house.work()
        #expect(try await house.said().isEmpty)
        house.time.advance(milliseconds: 31_000)
        await house.work()
        #expect(try await house.said().map(\.text) == ["não deu"])
    }

    @Test func `Retry-After is waited for`() async throws {
        let house = try await Host(Self.flow)
        await house.receive("oi")
        await house.work(http: ScriptedHTTP(status: 429, headers: ["retry-after": "120"]))
        #expect(try await house.jobs(.scheduled).first?.runAt == house.time.now.adding(milliseconds: 120_000))
    }

    @Test func `a call that cannot be undone and whose answer was lost is not made again`() async throws {
        let house = try await Host(Self.destructive)
        let lost = HTTPFailure(code: "timeout", reason: "", maybeSent: true)
        let http = ScriptedHTTP([.failure(lost), .success(HTTPAnswer(status: 200, body: []))])
        await house.receive("oi")
        await house.receive("sim")
        await house.work(http: http)
        house.time.advance(milliseconds: 3_600_000)
        await house.work(http: http)
        #expect(await http.calls.count == 1)
        #expect(try await house.jobs(.inDoubt).map(\.code) == ["timeout"])
        #expect(try await house.said().map(\.text) == ["mesmo?", "não deu"])
    }

    @Test func `an answer that finds the house full is kept until there is room`() async throws {
        let house = try await Host(Self.flow)
        await house.receive("oi")
        house.intake.close()
        let sleeps = house.time.sleeps
        let runner = house.runner(http: ScriptedHTTP(status: 200, body: "{}"))
        let running = Task { await runner.run() }
        // The nap, the heart, and the pause before the answer is offered again.
        await house.time.reached(sleeps: sleeps + 3)
        #expect(try await house.jobs(.running).count == 1)
        house.intake.open()
        house.time.advance(milliseconds: 200)
        await runner.stop()
        await running.value
        #expect(try await house.jobs(.done).map(\.kind) == [.call])
        await house.work()
        #expect(house.channel.texts == ["feito"])
    }
}
