import Core
import Stores
import Testing

@testable import Runtime

struct SchedulerTests {
    private static let flow = """
        flow: confirmation
        on: appointment 48h before
        when: { appointment.status: scheduled }
        steps:
          ask: { say: "Você vem?", wait: 12h, answers: { confirm: -> yes }, silence: -> remind }
          remind: { say: "Ainda esperamos." }
          yes: { do: [{ set: { appointment.status: confirmed } }], say: "Combinado." }
        """

    private static let daily = """
        rules:
          report: { on: schedule weekdays at 10:00, do: [{ log: "relatório" }] }
        """

    private static let hour: Int64 = 3_600_000

    @Test func `a reminder goes out when the appointment comes near, once`() async throws {
        let house = try await Host(Self.flow)
        let scheduler = house.scheduler()
        try await house.expects("a", inHours: 50)
        await scheduler.tick()
        #expect(try await house.said().isEmpty)
        house.time.advance(milliseconds: 2 * Self.hour)
        await scheduler.tick()
        await scheduler.tick()
        await house.scheduler().tick()
        #expect(try await house.said().map(\.text) == ["Você vem?"])
    }

    @Test func `a moved appointment is reminded of at its new time only`() async throws {
        let house = try await Host(Self.flow)
        let scheduler = house.scheduler()
        try await house.expects("a", inHours: 50)
        await scheduler.tick()
        try await house.expects("a", inHours: 80)
        house.time.advance(milliseconds: 2 * Self.hour)
        await scheduler.tick()
        #expect(try await house.said().isEmpty)
        house.time.advance(milliseconds: 30 * Self.hour)
        await scheduler.tick()
        #expect(try await house.said().map(\.text) == ["Você vem?"])
    }

    @Test(arguments: [AppointmentStatus.cancelled, .rescheduled])
    func `nobody is reminded of an appointment that was called off`(status: AppointmentStatus) async throws {
        let house = try await Host(Self.flow)
        try await house.expects("a", inHours: 50)
        try await house.expects("a", inHours: 50, status: status)
        house.time.advance(milliseconds: 2 * Self.hour)
        await house.scheduler().tick()
        #expect(try await house.said().isEmpty)
    }

    @Test func `an appointment that has passed is let go`() async throws {
        let house = try await Host(Self.flow)
        try await house.expects("a", inHours: 50)
        house.time.advance(milliseconds: 51 * Self.hour)
        await house.scheduler().tick()
        #expect(try await house.said().isEmpty)
    }

    @Test func `more appointments than one page holds are all reminded of`() async throws {
        let house = try await Host(Self.flow)
        for number in 1...3 {
            let list = (1...400).map { item in
                house.imported("\(number)-\(item)", phone: "+55419\(80_000_000 + number * 1_000 + item)", inHours: 40)
            }
            _ = try await house.store.importAppointments(list, of: Host.tenant, ids: house.ids, now: house.time.now)
        }
        await house.scheduler().tick()
        let events = house.metrics.taken.value
        #expect(events == 1_200)
    }

    @Test func `silence goes on by itself, once; an answer in time ends the wait`() async throws {
        let house = try await Host(Self.flow)
        let scheduler = house.scheduler()
        try await house.expects("a", inHours: 40)
        try await house.expects("b", inHours: 40, phone: "+5541977776666")
        await scheduler.tick()
        await house.receive("vou sim", from: "+5541977776666")
        house.time.advance(milliseconds: 12 * Self.hour)
        await scheduler.tick()
        await scheduler.tick()
        #expect(
            try await house.said().map(\.text).sorted() == ["Ainda esperamos.", "Combinado.", "Você vem?", "Você vem?"])
    }

    @Test func `a schedule that is met for the first time makes up for nothing`() async throws {
        let house = try await Host(Self.daily)
        await house.scheduler().tick()
        #expect(house.logs.isEmpty)
    }

    @Test func `each due time runs once, however many hosts ask and restart`() async throws {
        let house = try await Host(Self.daily)
        let first = house.scheduler()
        await first.tick()
        let second = house.scheduler()
        await second.tick()
        house.time.advance(milliseconds: Self.hour)
        for scheduler in [first, second, house.scheduler()] { await scheduler.tick() }
        #expect(house.logs == ["relatório"])
        // Friday, then Monday to Wednesday.
        for _ in 1...5 {
            house.time.advance(milliseconds: 24 * Self.hour)
            for scheduler in [second, first, house.scheduler()] { await scheduler.tick() }
        }
        #expect(house.logs.count == 4)
    }

    @Test func `what was missed while nobody ran is made up for once`() async throws {
        let house = try await Host(Self.daily)
        await house.scheduler().tick()
        house.time.advance(milliseconds: 21 * 24 * Self.hour + Self.hour)
        let scheduler = house.scheduler()
        await scheduler.tick()
        await scheduler.tick()
        #expect(house.logs == ["relatório"])
    }

    @Test func `a run missed for longer than a thousand due times is made up for once, for the latest`() async throws {
        let house = try await Host(
            """
            rules:
              often: { on: schedule every 1m, do: [{ log: "tique" }] }
            """)
        await house.scheduler().tick()
        house.time.advance(milliseconds: 7 * 24 * Self.hour)
        let scheduler = house.scheduler()
        await scheduler.tick()
        await scheduler.tick()
        await house.scheduler().tick()
        #expect(house.logs == ["tique"])
    }
}

extension Host {
    func imported(_ name: String, phone: String = maria, inHours hours: Int64, status: AppointmentStatus? = nil)
        -> ImportedAppointment
    {
        let startsAt = Instant.start.adding(milliseconds: hours * 3_600_000)
        return ImportedAppointment(
            externalID: name, phone: phone, patient: "Maria Souza", professional: "Dra. Ana", specialty: "Cardiologia",
            at: CivilDateTime(secondNumber: startsAt.seconds - 10_800), startsAt: startsAt, status: status)
    }

    /// The hospital's list names this appointment, so many hours after the test's start.
    func expects(_ name: String, inHours hours: Int64, phone: String = maria, status: AppointmentStatus? = nil)
        async throws
    {
        let result = try await store.importAppointments(
            [imported(name, phone: phone, inHours: hours, status: status)], of: Self.tenant, ids: ids, now: time.now)
        #expect(result.refused.isEmpty)
    }
}
