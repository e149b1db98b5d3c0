import Core
import Dispatch
import Stores
import Synchronization
import Testing

@testable import Runtime

struct IntakeTests {
    private static let echo = """
        rules:
          echo: { on: message, do: [{ say: "{message.text}" }] }
        """

    @Test func `a contact is answered in the order it wrote`() async throws {
        let house = try await Host(Self.echo)
        let texts = (1...40).map { "mensagem \($0)" }
        let ended = AsyncStream.makeStream(of: Void.self)
        let left = Mutex(texts.count)
        for text in texts {
            let message = InboundMessage(
                channel: "whatsapp", providerID: text, from: [Identity(.phone, Host.maria)], text: text)
            let arrival = OfferedEvent(
                tenant: Host.tenant, kind: .message(message), key: EventKey(source: "channel/whatsapp", key: text),
                at: house.time.now
            ) { _ in
                let isLast = left.withLock { left -> Bool in
                    left -= 1
                    return left == 0
                }
                if isLast { ended.continuation.finish() }
            }
            #expect(house.intake.offer([arrival]))
        }
        for await _ in ended.stream {}
        #expect(try await house.said().map(\.text) == texts)
    }

    @Test func `a second delivery changes nothing`() async throws {
        let house = try await Host(Self.echo)
        async let first = house.receive("oi", key: "a")
        async let second = house.receive("oi", key: "a")
        let both = await [first, second]
        let third = await house.receive("oi", key: "a")
        #expect(both.count { $0.isDuplicate } == 1)
        #expect(third.isDuplicate)
        #expect(try await house.said().count == 1)
        #expect(house.metrics.taken.value == 1)
        #expect(house.metrics.duplicates.value == 2)
    }

    @Test func `what is offered beyond the capacity is refused at once, and nothing else is lost`() async throws {
        let house = try await Host(Self.echo, capacity: 2)
        let gate = DispatchSemaphore(value: 0)
        for lane in 0..<house.store.lanes {
            house.store.submit(lane: lane) { (_) throws(StoreFault) in
                gate.wait()
            } completion: { _ in
            }
        }
        let accepted = Mutex(0)
        let ended = AsyncStream.makeStream(of: Void.self)
        let offered = (1...5).map { number in
            let message = InboundMessage(
                channel: "whatsapp", providerID: "\(number)", from: [Identity(.phone, Host.maria)], text: "\(number)")
            return house.intake.offer([
                OfferedEvent(
                    tenant: Host.tenant, kind: .message(message),
                    key: EventKey(source: "channel/whatsapp", key: "\(number)"), at: house.time.now
                ) { _ in
                    let isLast = accepted.withLock { accepted -> Bool in
                        accepted += 1
                        return accepted == 2
                    }
                    if isLast { ended.continuation.finish() }
                }
            ])
        }
        #expect(offered == [true, true, false, false, false])
        #expect(house.metrics.refused.value == 3)
        for _ in 0..<house.store.lanes { gate.signal() }
        for await _ in ended.stream {}
        #expect(try await house.said().map(\.text) == ["1", "2"])
    }

    @Test func `a batch that another host was quicker with is evaluated anew`() async throws {
        // The second event is first given the name of the first, as if another host had just stored it.
        let calls = Mutex(0)
        let house = try await Host(
            Self.echo,
            ids: IdentifierSource {
                let call = calls.withLock { calls -> UInt64 in
                    calls += 1
                    return UInt64(calls)
                }
                return (0, call == 3 ? 1 : call)
            })
        #expect(await house.receive("oi", key: "a").isAccepted)
        #expect(await house.receive("olá", key: "b").isAccepted)
        #expect(calls.withLock { $0 } > 3)
        #expect(try await house.said().map(\.text) == ["oi", "olá"])
    }

    @Test func `a message of a clinic that is not there is not stored, so that it may come again`() async throws {
        let house = try await Host(Self.echo)
        let clinic = try #require(house.directory[Host.tenant])
        house.directory.remove(Host.tenant)
        guard case .success(.unknownTenant) = await house.receive("oi", key: "a") else {
            Issue.record("it was taken")
            return
        }
        house.directory.install(clinic)
        #expect(await house.receive("oi", key: "a").isAccepted)
    }

    @Test func `a house that closes takes nothing more`() async throws {
        let house = try await Host(Self.echo)
        house.intake.close()
        guard case .failure(let fault) = await house.receive("oi") else {
            Issue.record("it was taken")
            return
        }
        #expect(fault.isTransient)
    }
}

extension Result<Acceptance, StoreFault> {
    var isAccepted: Bool { if case .success(.accepted) = self { true } else { false } }
    var isDuplicate: Bool { if case .success(.duplicate) = self { true } else { false } }
}
