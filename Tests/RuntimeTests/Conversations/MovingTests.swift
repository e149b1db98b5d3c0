import Core
import Stores
import Support
import Testing

@testable import Runtime

/// A conversation that is stopped at each of its waits and goes on in another host, on both stores.
@Suite(.serialized) struct MovingTests {
    private static let script = """
        -- everything a conversation can wait for
        flow("everything", function(chat)
          chat:say("Olá, {contact.name}!")
          local name = chat:ask("Nome?")
          local birth = chat:ask_date("Nascimento?", { before = chat.now })
          local period = chat:choose("Período?", { { value = "am", title = "Manhã" }, "Tarde" })
          local n = chat:random(1000000)
          chat:say("sorteio {n}", { n = n })
          chat:sleep("2h")
          local found = chat:call("tazi.look", { name = name })
          local sure = chat:confirm("Certeza?")
          chat:set("flow.period", period)
          chat:note("anotado")
          chat:say("{name} {birth} {flow.period} {n} {code} {sure} {now} {m}",
            { name = name, birth = birth, n = n, code = found.code, sure = sure, now = chat.now, m = math.random(1000000) })
          return chat:queue("reception")
        end)
        """

    private static let rules = """
        rules:
          talk: { on: message, when: { waiting: no }, do: [{ start: everything }] }
        """

    /// What happens, one after the other; between any two the host may be another.
    private enum Happening: CaseIterable {
        case greeting, name, birth, period, woken, answered, sure
    }

    private func perform(_ happening: Happening, in house: Host) async {
        house.time.advance(milliseconds: 60_000)
        switch happening {
        case .greeting: await house.receive("oi")
        case .name: await house.receive("Ana Lima")
        case .birth: await house.receive("2 de maio de 1990")
        case .period: await house.receive("manhã")
        case .woken:
            house.time.advance(milliseconds: 7_200_000)
            await house.scheduler().tick()
        case .answered: await house.work(http: ScriptedHTTP(status: 200, body: #"{"code":7}"#))
        case .sure: await house.receive("sim")
        }
    }

    /// - Parameter moves: after which happening a fresh host takes over.
    private func play(_ kind: TemporaryDatabase.Kind, moves: (Int) -> Bool) async throws -> [String] {
        let database = try TemporaryDatabase(kind)
        let time = TestClock()
        let ids = IdentifierSource.ordered(from: 0) { 0 }
        func host() async throws -> Host {
            var options = StoreOptions(clock: time.clock.now)
            options.durability = .normal
            let store = try await Store.open(url: database.url, options: options)
            return try await Host(Self.script, Self.rules, time: time, sharing: store, ids: ids)
        }
        var house = try await host()
        for (place, happening) in Happening.allCases.enumerated() {
            await perform(happening, in: house)
            guard moves(place) else { continue }
            await house.store.close()
            house = try await host()
        }
        let said = try await house.said().map(\.text)
        let queue = try await house.conversation()?.queue ?? "–"
        await house.store.close()
        return said + [queue]
    }

    @Test(arguments: TemporaryDatabase.Kind.available)
    func `wherever it is stopped, it goes on elsewhere as if nothing had happened`(_ kind: TemporaryDatabase.Kind)
        async throws
    {
        let unmoved = try await play(kind) { _ in false }
        #expect(unmoved.count == 8)
        #expect(unmoved.last == "reception")
        #expect(unmoved.dropLast().last?.hasPrefix("Ana Lima 1990-05-02 am ") == true)
        for place in Happening.allCases.indices {
            #expect(try await play(kind) { $0 == place } == unmoved, "moved after \(Happening.allCases[place])")
        }
        #expect(try await play(kind) { _ in true } == unmoved)
    }

    @Test func `a reload leaves it on its version, and one whose version is gone goes to people`() async throws {
        let house = try await Host(Self.script, Self.rules)
        await house.receive("oi")
        let changed = Self.script.replacing("\"Nascimento?\"", with: "\"Quando nasceu?\"")
        try house.install(changed, Self.rules, version: "v2")
        await house.receive("Ana Lima")
        #expect(try await house.said().last?.text == "Nascimento?")

        let fresh = try await Host(changed, Self.rules, time: house.time, sharing: house.store, ids: house.ids)
        await fresh.receive("02/05/1990")
        #expect(try await fresh.said().last?.text == "Nascimento?")
        #expect(try await fresh.conversation()?.queue == "reception")
    }

    @Test func `a reload that leaves the scripts alone moves it to the new version`() async throws {
        let house = try await Host(Self.script, Self.rules)
        await house.receive("oi")
        try house.install(Self.script, Self.rules + "\n  more: { on: receipt read, do: [{ log: x }] }", version: "v2")
        await house.receive("Ana Lima")
        #expect(try await house.run()?.version == "v2")
        #expect(try await house.said().last?.text == "Nascimento?")
    }
}
