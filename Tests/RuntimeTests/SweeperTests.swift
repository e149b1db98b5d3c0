import Core
import Stores
import Testing

@testable import Runtime

struct SweeperTests {
    @Test func `what is old goes once a day, what people wait for stays`() async throws {
        let house = try await Host(
            """
            rules:
              echo: { on: message, do: [{ say: "{message.text}" }] }
            """)
        await house.receive("um")
        await house.work()
        let sweeper = Sweeper(
            store: house.store, directory: house.directory, retention: Retention(), clock: house.time.clock,
            logger: .silent, metrics: house.metrics, pause: 0)
        await sweeper.sweep()
        #expect(try await house.jobs(.done).count == 1)
        house.time.advance(milliseconds: 31 * Retention.day)
        await house.receive("dois")
        await sweeper.sweep()
        await sweeper.sweep()
        #expect(try await house.jobs(.done).isEmpty)
        #expect(try await house.jobs(.ready).count == 1)
        #expect(try await house.said().map(\.text) == ["um", "dois"])
        #expect(house.metrics.purged[.jobs]?.value == 1)
        #expect(house.metrics.purged[.traces]?.value == 0)
    }
}
