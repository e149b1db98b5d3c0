import Core
import Support
import Testing

@testable import Runtime
@testable import Stores

/// Rate limits and breakers, through the queue.
struct PaceTests {
    private static let clinic = """
        rules:
          echo: { on: message, do: [{ say: "{message.text}" }] }
          bulk: { on: receipt read, do: [{ say: "obrigado" }] }
        """

    @Test func `a contact's burst goes at once, the rest in its own time, without counting attempts`() async throws {
        let house = try await Host(Self.clinic)
        for number in 1...48 { await house.receive("\(number)") }
        let runner = house.runner()
        let running = Task { await runner.run() }
        await runner.idle()
        #expect(house.channel.texts.count == 45)
        #expect(try await house.jobs(.scheduled).map(\.attempts) == [0, 0, 0])
        for expected in 46...48 {
            house.time.advance(milliseconds: 6_000)
            await runner.idle()
            #expect(house.channel.texts.count == expected)
        }
        await runner.stop()
        await running.value
        #expect(house.channel.texts == (1...48).map(String.init))
    }

    @Test func `a number never sends faster than it may, whatever waits`() async throws {
        let house = try await Host(Self.clinic)
        var limits = QueueLimits.standard
        limits.channel = RateLimit(perSecond: 10, burst: 10)
        for number in 1...40 { await house.receive("\(number)", from: Self.phone(number)) }
        await house.work(limits: limits)
        #expect(house.channel.texts.count == 10)
    }

    @Test func `bulk sending leaves room for answers`() {
        var pace = SendRateLimiter(.standard)
        var at: [Instant] = []
        for number in 1...800 {
            if let until = pace.admit(.sample(number, priority: JobPriority.normal), rate: nil, now: .start) {
                at.append(until)
            }
        }
        #expect(at.count == 720)
        // 720 in line at 72 a second take ten seconds; an answer waits for one token only.
        #expect((10_000...10_100).contains(at.last?.milliseconds(since: .start) ?? 0))
        let answer = pace.admit(.sample(1_000, priority: JobPriority.prompt), rate: nil, now: .start)
        #expect((1...13).contains(answer?.milliseconds(since: .start) ?? 0))
    }

    @Test func `a thousand answers at once are each told when to come, not asked again and again`() {
        var pace = SendRateLimiter(.standard)
        var waiting: [(number: Int, at: Instant)] = (1...1_000).map { ($0, .start) }
        var asked = 0
        var sent: [Instant] = []
        while !waiting.isEmpty {
            waiting.sort { $0.at < $1.at }
            let next = waiting.removeFirst()
            asked += 1
            if let until = pace.admit(.sample(next.number, priority: JobPriority.prompt), rate: nil, now: next.at) {
                waiting.append((next.number, until))
            } else {
                sent.append(next.at)
            }
        }
        #expect(sent.count == 1_000)
        #expect(asked <= 3_000)
        #expect((11_000...12_000).contains(sent.last?.milliseconds(since: .start) ?? 0))
    }

    @Test func `what nobody waits for gives way to a long line of answers`() {
        var pace = SendRateLimiter(.standard)
        for number in 1...80 { _ = pace.admit(.sample(number), rate: nil, now: .start) }
        let bulk = pace.admit(.sample(100), rate: nil, now: .start) ?? .start
        for number in 200...500 {
            _ = pace.admit(.sample(number, priority: JobPriority.prompt), rate: nil, now: .start)
        }
        let later = pace.admit(.sample(100), rate: nil, now: bulk)
        #expect((later ?? bulk) > bulk)
    }

    @Test func `who was told to come later goes before who comes then`() {
        var pace = SendRateLimiter(.standard)
        for number in 1...80 { _ = pace.admit(.sample(number), rate: nil, now: .start) }
        let first = pace.admit(.sample(81), rate: nil, now: .start)
        let second = pace.admit(.sample(82), rate: nil, now: .start)
        guard let first, let second else {
            Issue.record("they were let through")
            return
        }
        #expect(pace.admit(.sample(90), rate: nil, now: first) ?? .start > second)
        #expect(pace.admit(.sample(81), rate: nil, now: first) == nil)
    }

    @Test func `a channel's own rate counts`() {
        var pace = SendRateLimiter(.standard)
        let rate = RateLimit(perSecond: 2, burst: 2)
        let admitted = (1...10).count { pace.admit(.sample($0), rate: rate, now: .start) == nil }
        #expect(admitted == 2)
    }

    @Test func `a provider that fails again and again is left alone, and nothing is lost`() async throws {
        let house = try await Host(
            """
            flow: main
            on: message
            steps: { first: { call: tazi.look, failed: -> trouble, say: feito }, trouble: { say: "não deu" } }
            """)
        for number in 1...9 { await house.receive("oi", from: Self.phone(number)) }
        var limits = QueueLimits.standard
        limits.slots = 1
        let down = ScriptedHTTP((1...9).map { _ in .success(HTTPAnswer(status: 500, body: [])) })
        let runner = house.runner(http: down, limits: limits)
        let running = Task { await runner.run() }
        while house.metrics.postponed.value < 4 { await Task.yield() }
        await runner.stop()
        await running.value
        #expect(await down.calls.count == 5)
        house.time.advance(milliseconds: 60_000)
        let up = ScriptedHTTP((1...9).map { _ in .success(HTTPAnswer(status: 200, body: [])) })
        await house.work(http: up)
        #expect(try await house.said().map(\.text) == Array(repeating: "feito", count: 9))
    }

    private static func phone(_ number: Int) -> String { "+55419888\(10_000 + number)" }
}

extension Job {
    /// A send to a contact of its own.
    static func sample(_ number: Int, priority: Int = JobPriority.normal) -> Job {
        let id = "job-\(number)"
        let contact = Contact(id: ContactID("contact-\(number)"), name: "", identities: [])
        let message = OutboundMessage(
            id: MessageID(id), channel: "whatsapp", contact: contact.id, run: nil, text: "oi")
        return Job(
            id: JobID(id), tenant: Host.tenant, kind: .send, message: AddressedMessage(message, to: contact),
            contact: contact.id, channel: "whatsapp", priority: priority, attempts: 1, maxAttempts: 8,
            createdAt: .start,
            lease: JobLease(
                tenant: Host.tenant, job: JobID(id), kind: .send, channel: "whatsapp", token: 1,
                until: .start.adding(milliseconds: 30_000)))
    }
}
