import Core
import Stores
import Support
import Testing

@testable import Runtime

/// What becomes of messages on their way out.
struct SendingTests {
    private static let clinic = """
        rules:
          echo: { on: message, do: [{ say: "{message.text}" }] }
          complain: { on: receipt failed, do: [{ log: "não entregue: {receipt.code}" }] }
        """

    @Test func `a message is sent once`() async throws {
        let house = try await Host(Self.clinic)
        await house.receive("oi")
        await house.work()
        await house.work()
        #expect(house.channel.texts == ["oi"])
        #expect(try await house.said().map(\.status) == [.sent])
    }

    @Test func `what may help later is tried again, later each time`() async throws {
        let house = try await Host(Self.clinic)
        house.channel.answer(
            .retry(code: "20429", reason: "", afterMilliseconds: nil),
            .retry(code: "20429", reason: "", afterMilliseconds: nil))
        await house.receive("oi")
        await house.work()
        var waits: [Int64] = []
        for _ in 1...2 {
            let job = try #require(try await house.jobs(.scheduled).first)
            let wait = job.runAt.milliseconds(since: house.time.now)
            waits.append(wait)
            house.time.advance(milliseconds: wait - 1)
            await house.work()
            #expect(try await house.jobs(.scheduled).count == 1)
            house.time.advance(milliseconds: 1)
            await house.work()
        }
        #expect(waits == [1_000, 2_000])
        #expect(house.channel.texts.count == 3)
        #expect(try await house.jobs(.done).map(\.attempts) == [3])
    }

    @Test func `a provider that names a time is not asked before it`() async throws {
        let house = try await Host(Self.clinic)
        house.channel.answer(.retry(code: "http-429", reason: "", afterMilliseconds: 60_000))
        await house.receive("oi")
        await house.work()
        #expect(try await house.jobs(.scheduled).first?.runAt == house.time.now.adding(milliseconds: 60_000))
    }

    @Test func `after the last attempt it is a failure that rules hear of, and a dead letter`() async throws {
        let house = try await Host(Self.clinic, sendAttempts: 1)
        house.channel.answer(.retry(code: "http-503", reason: "down", afterMilliseconds: nil))
        await house.receive("oi")
        await house.work()
        #expect(try await house.said().map(\.status) == [.failed])
        #expect(try await house.jobs(.dead).map(\.code) == ["http-503"])
        #expect(house.logs == ["não entregue: http-503"])
    }

    @Test func `a rule hears how often a failed message was tried`() async throws {
        let house = try await Host(
            """
            rules:
              echo: { on: message, do: [{ say: "{message.text}" }] }
              often: { on: receipt failed, when: { message.attempts: ">= 3" }, do: [{ log: "{message.attempts} vezes" }] }
              seldom: { on: receipt failed, when: { message.attempts: "< 3" }, do: [{ log: "só {message.attempts}" }] }
            """)
        house.channel.answer(.retry(code: "20429", reason: "", afterMilliseconds: nil))
        await house.receive("oi")
        await house.work()
        house.time.advance(milliseconds: 1_000)
        await house.work()
        let sent = try #require(try await house.said().first)
        await house.receipt(.failed, of: "p-\(sent.id)")
        #expect(house.logs == ["só 2"])
        let refused = SendOutcome.retry(code: "http-503", reason: "down", afterMilliseconds: nil)
        house.channel.answer(refused, refused, refused)
        await house.receive("oi de novo")
        for _ in 1...8 {
            await house.work()
            house.time.advance(milliseconds: 3_600_000)
        }
        #expect(house.logs == ["só 2", "3 vezes"])
    }

    @Test func `a refusal is not tried again`() async throws {
        let house = try await Host(Self.clinic)
        house.channel.answer(.refused(code: "63024", reason: "no such number"))
        await house.receive("oi")
        await house.work()
        house.time.advance(milliseconds: 3_600_000)
        await house.work()
        #expect(house.channel.texts.count == 1)
        #expect(house.logs == ["não entregue: 63024"])
    }

    @Test func `who wants no more messages is not written to again`() async throws {
        let house = try await Host(Self.clinic)
        house.channel.answer(.optedOut(code: "63033", reason: "blocked"))
        await house.receive("oi")
        await house.work()
        #expect(try await house.contact()?.optedOut == true)
        await house.receive("ainda aí?")
        await house.work()
        #expect(house.channel.texts == ["oi"])
    }

    @Test func `a lost answer is in doubt: listed, never repeated, settled by a receipt`() async throws {
        let house = try await Host(Self.clinic)
        house.channel.answer(.inDoubt(code: "timeout", reason: ""))
        await house.receive("oi")
        await house.work()
        house.time.advance(milliseconds: 86_400_000)
        await house.work()
        #expect(house.channel.texts.count == 1)
        let doubtful = try #require(try await house.jobs(.inDoubt).first)
        #expect(try await house.said().map(\.status) == [.inDoubt])
        let receipt = Receipt(
            channel: "whatsapp", providerID: "p-1", message: MessageID(doubtful.id.rawValue), status: .delivered)
        _ = await house.intake.take(
            .receipt(receipt), key: EventKey(source: "receipt/whatsapp", key: "r"), tenant: Host.tenant,
            at: house.time.now)
        #expect(try await house.jobs(.inDoubt).isEmpty)
        #expect(try await house.said().map(\.status) == [.delivered])
    }

    @Test func `a channel told to resend what is in doubt waits for a receipt first, and does not go on for ever`()
        async throws
    {
        let house = try await Host(
            """
            rules:
              echo: { on: message, do: [{ say: "{message.text}" }] }
            """, on: "slow")
        let lost = SendOutcome.inDoubt(code: "timeout", reason: "")
        house.channel.answer(lost, lost, lost, lost)
        await house.receive("oi")
        await house.work()
        house.time.advance(milliseconds: 119_999)
        await house.work()
        #expect(house.channel.texts.count == 1)
        for _ in 1...10 {
            house.time.advance(milliseconds: 120_000)
            await house.work()
        }
        #expect(house.channel.texts.count == 3)
        #expect(try await house.jobs(.inDoubt).map(\.attempts) == [3])
    }

    @Test func `a channel that is not configured yet loses nothing`() async throws {
        let house = try await Host(Self.clinic)
        let clinic = try #require(house.directory[Host.tenant])
        house.directory.install(LoadedTenant(engine: clinic.engine, channels: [:], faults: []))
        await house.receive("oi")
        await house.work()
        #expect(try await house.jobs(.scheduled).map(\.code) == ["unconfigured"])
        house.directory.install(clinic)
        house.time.advance(milliseconds: 60_000)
        await house.work()
        #expect(house.channel.texts == ["oi"])
    }

    @Test func `messages to one contact do not overtake each other`() async throws {
        let house = try await Host(
            """
            rules:
              twice: { on: message, do: [{ say: "um" }, { say: "dois" }, { say: "três" }] }
            """)
        house.channel.hold()
        await house.receive("oi")
        let sleeps = house.time.sleeps
        let runner = house.runner()
        let running = Task { await runner.run() }
        await house.channel.reached(1)
        await house.time.reached(sleeps: sleeps + 2)
        #expect(house.channel.texts == ["um"])
        house.channel.release()
        await house.channel.reached(3)
        await runner.stop()
        await running.value
        #expect(house.channel.texts == ["um", "dois", "três"])
        #expect(try await house.jobs(.done).count == 3)
    }
}
