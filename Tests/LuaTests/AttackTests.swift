import Foundation
import Lua
import Testing

@Suite(.serialized) struct AttackTests {
    @Test(arguments: Attack.all)
    func `an attack ends as expected, soon, and the host lives`(_ attack: Attack) throws {
        let began = Self.processorTime()
        let outcome = Self.outcome(attack)
        let took = Self.processorTime() - began
        #expect(attack.isExpected(outcome), "\(outcome)")
        #expect(took < .milliseconds(500), "\(took)")
        #expect(try Fixture.run("return 1 + 1") == [2])
    }

    @Test func `attacks on the stack end as expected on a thread of 512 KiB`() async {
        let surprises = await Self.onSmallStack {
            (Attack.stacks + Attack.parser + Attack.patterns + Attack.swallowing).filter {
                !$0.isExpected(Self.outcome($0))
            }.map(\.name)
        }
        #expect(surprises.isEmpty, "\(surprises)")
    }

    @Test func `attacks do not change what comes after them in the same sandbox`() throws {
        let sandbox = try Fixture.sandbox("action('good', function(x) return x * 2 end)", limits: LuaLimits())
        var loaded = 0
        for (index, attack) in Attack.all.enumerated() {
            let source = LuaSource(attack.body, chunk: "attack.lua")
            guard (try? sandbox.define("action", "attack\(index)", parameters: [], body: source)) != nil else {
                continue
            }
            loaded += 1
            _ = try? sandbox.call("action", "attack\(index)")
            #expect(try sandbox.call("action", "good", [21]) == [42], "\(attack.name)")
        }
        #expect(loaded > 60)
    }

    /// Of this thread, so that a busy machine fails no test.
    static func processorTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    static func outcome(_ attack: Attack) -> Attack.Outcome {
        do throws(LuaFault) {
            return .returns(try Fixture.run(attack.body, limits: attack.limits))
        } catch {
            return .fault(error.code)
        }
    }

    static func onSmallStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: body()) }
            thread.stackSize = 512 * 1024
            thread.start()
        }
    }
}
